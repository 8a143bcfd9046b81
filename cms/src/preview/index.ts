import type { Core } from '@strapi/strapi'
import { previewAddress, type PreviewQuestion } from './link'

let app: Core.Strapi | undefined

/** Makes previews possible. Call it in `register`. */
export const registerPreview = (strapi: Core.Strapi) => {
  app = strapi
}

/** Answers the dashboard's question for the address of a preview; `config/admin` names it. */
export const answerPreview = async (uid: string, question: PreviewQuestion): Promise<string | undefined> =>
  app && previewAddress(app, uid, question)
