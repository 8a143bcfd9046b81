import type { Core } from '@strapi/strapi'
import { startAnswerCache } from './answer-cache'
import { registerApproval } from './approval'
import { registerChanges } from './changes'
import { createLocales } from './locales/create-locales'
import { registerChecks } from './checks'
import { registerMultiChoice } from './fields/multi-choice'
import { assertClock } from './clock'
import { registerContentVersion, startContentVersion } from './content-version'
import { applyDashboard } from './dashboard/apply'
import { registerEditorSearch } from './editor-search'
import { registerAudit, startAudit } from './audit'
import { registerEditorialRules } from './editorial'
import { registerNewerChangeRule } from './editorial/newer-change'
import { startFacets } from './facets'
import { registerAdminRoutes } from './admin-api'
import { announceFirstAdmin, assertFirstAdmin, ensureFirstAdmin, preferGerman, removeDefaultTokens } from './first-start'
import { registerImport } from './importing'
import { registerJobs, startJobs, stopJobs } from './jobs'
import { stopWithParent } from './process/stop-with-parent'
import { startStatistics } from './planner-statistics'
import { registerPreview } from './preview'
import { registerPublicApi } from './public-api'
import { registerTokenPurpose } from './limits'
import { registerSearch, startSearch, stopSearch } from './search'
import { registerLinkCheck } from './link-check'
import { registerMail } from './mail'
import { registerNumbers } from './numbers'
import { registerRoles, startRoles } from './roles'
import { registerRevisions } from './revisions'
import { adminRoutes, jobs } from './rooms'
import { registerRedirects } from './redirects'
import { registerScheduling } from './scheduling'
import { seedAtStart } from './seeding'
import { startTellingSites } from './site-caller/tell-sites'
import { registerSuggestionRules } from './suggestions'
import { registerTranslations } from './translations'
import { registerUsageRules } from './usage'
import { registerWebhooks } from './webhooks'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    assertClock()
    assertFirstAdmin()
    stopWithParent()
    registerMultiChoice(strapi)
    // Outermost: who may write at all, and whose the entry is.
    registerRoles(strapi)
    registerNewerChangeRule(strapi)
    registerChecks(strapi)
    // The rules come first: they may widen an action to all languages, and what follows must see that.
    registerEditorialRules(strapi)
    registerSuggestionRules(strapi)
    registerScheduling(strapi)
    registerUsageRules(strapi)
    registerApproval(strapi)
    registerRevisions(strapi)
    registerTranslations(strapi)
    registerAudit(strapi)
    registerContentVersion(strapi)
    registerChanges(strapi)
    registerRedirects(strapi)
    registerPublicApi(strapi)
    registerPreview(strapi)
    registerSearch(strapi)
    registerLinkCheck(strapi)
    registerEditorSearch(strapi)
    registerMail(strapi)
    registerWebhooks(strapi)
    registerNumbers(strapi)
    registerTokenPurpose(strapi)
    registerImport(strapi)
    registerJobs(strapi, jobs)
    registerAdminRoutes(strapi, adminRoutes)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await startContentVersion(strapi)
    await createLocales(strapi)
    await removeDefaultTokens(strapi)
    preferGerman(strapi)
    await ensureFirstAdmin(strapi)
    announceFirstAdmin(strapi)
    await applyDashboard(strapi)
    await seedAtStart(strapi)
    await startStatistics(strapi)
    await startRoles(strapi)
    startSearch(strapi)
    startFacets(strapi)
    startAudit(strapi)
    startJobs(strapi)
    startTellingSites(strapi)
    // Last: it stands before everything that answers.
    startAnswerCache(strapi)
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopJobs()
    await stopSearch(strapi)
  },
}
