import type { Section } from '../../domain/report.ts'
import type { Brief } from './brief/brief.ts'
import { answerSection } from './sections/answer.ts'
import { environmentSection, uncheckedSection } from './sections/environment.ts'
import { criteriaSection, gatesSection, jobsSection } from './sections/gates.ts'
import { checklistSection, peopleSection } from './sections/people.ts'
import { readinessSection } from './sections/readiness.ts'
import { factsSection, risksSection } from './sections/risks.ts'
import { shipmentSection } from './sections/shipment.ts'

/** The brief in the order in which a tired reviewer asks. */
export function sectionsOf(brief: Brief): Section[] {
  return [
    answerSection(brief),
    ...gatesSection(brief),
    ...jobsSection(brief),
    ...criteriaSection(brief),
    ...readinessSection(brief),
    ...shipmentSection(brief),
    ...factsSection(brief),
    ...risksSection(brief),
    ...peopleSection(brief),
    ...checklistSection(brief),
    ...environmentSection(brief),
    ...uncheckedSection(brief),
  ]
}
