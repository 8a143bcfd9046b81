import type { Core } from '@strapi/strapi'
import { showOutcome, takeSuggestion } from '../../../suggestions'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  create: takeSuggestion(strapi),
  findByCode: showOutcome(strapi),
})
