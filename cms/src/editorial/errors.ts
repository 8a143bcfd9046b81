import { errors } from '@strapi/utils'

export interface FieldProblem {
  /** The names of the field and of the fields and positions around it, outermost first. */
  path: (string | number)[]
  /** One German sentence that says what to do. */
  message: string
}

/** Refuses a change. The dashboard shows each sentence at its field. */
export const refuseFields = (problems: readonly FieldProblem[]): never => {
  const [first] = problems
  throw new errors.ValidationError(
    problems.length === 1 && first ? first.message : 'Bitte prüfen Sie die markierten Felder.',
    { errors: problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' })) },
  )
}

/** Refuses a change that is not about one field. */
export const refuse = (message: string): never => {
  throw new errors.ApplicationError(message)
}
