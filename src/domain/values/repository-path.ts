import { z } from 'zod'

/** A path that means the same file in the workspace and in a commit, so nothing may lead out of the repository. */
export const repositoryPath = () =>
  z
    .string()
    .min(1)
    .refine(
      text => !/^([\\/]|[a-z]:)/i.test(text) && stepsOf(text).length > 0 && !stepsOf(text).includes('..'),
      'expected a path inside the repository, without `..`',
    )
    .transform(text => stepsOf(text).join('/'))
    .meta({ title: 'path in the repository' })

function stepsOf(text: string): string[] {
  return text.split(/[\\/]/).filter(step => step !== '.' && step !== '')
}
