import type { Core } from '@strapi/strapi'
import { showCheck, showCheckForm, stopCheckMails, takeCheckAnswer } from '../../../checks'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  read: showCheck(strapi),
  form: showCheckForm(strapi),
  answer: takeCheckAnswer(strapi),
  stop: stopCheckMails(strapi),
})
