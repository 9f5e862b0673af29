import { describe, expect, it } from '@jest/globals'
import { Approver } from './approver.ts'
import type { Options } from './options.ts'

function open(approval: Options['approval'], answers: readonly string[] = []) {
  const left = [...answers]
  const [reviews, questions, errors]: [string[], string[], unknown[]] = [[], [], []]
  const approver = new Approver({
    approval,
    terminal: {
      question: async text => {
        questions.push(text)
        const answer = left.shift()
        if (answer === undefined) throw new Error('nobody answers')
        return answer
      },
    },
    github: {
      review: async (verdict, environment) => {
        reviews.push(`${verdict} ${environment}`)
      },
    },
    fail: error => errors.push(error),
  })
  const settle = () => new Promise(done => setImmediate(done))
  return { approver, reviews, questions, errors, settle }
}

describe('the approver', () => {
  it.each(['approve', 'reject'] as const)('does what the command line said: %s', async verdict => {
    const { approver, reviews, questions, settle } = open(verdict)
    approver.review('production')
    await settle()
    expect(reviews).toEqual([`${verdict} production`])
    expect(questions).toEqual([])
  })

  it('asks once for the jobs that wait together, and takes only a yes for one', async () => {
    const { approver, reviews, questions, settle } = open('ask', [' Y ', 'maybe'])
    for (const name of ['production', 'production', 'live']) approver.review(name)
    await settle()
    expect(questions).toEqual(['Approve production? [y/N] ', 'Approve live? [y/N] '])
    expect(reviews).toEqual(['approve production', 'reject live'])
  })

  it('asks again for a job that comes later', async () => {
    const { approver, reviews, settle } = open('ask', ['y', 'n'])
    approver.review('production')
    await settle()
    approver.review('production')
    await settle()
    expect(reviews).toEqual(['approve production', 'reject production'])
  })

  it('fails the rehearsal when nobody answers, because the job would wait', async () => {
    const { approver, errors, settle } = open('ask')
    approver.review('production')
    await settle()
    expect(errors).toEqual([new Error('nobody answers')])
  })
})
