import { daily, everyMinutes, type Job } from '../jobs'
import { mailDigest } from './digest'
import { forgetSuggestions } from './forget'
import { mailReplies } from './reply/job'

export { inboxRoutes } from './inbox/routes'
export { showOutcome, takeSuggestion, takeVote } from './http'
export { registerSuggestionRules } from './rules'

export const suggestionJobs: readonly Job[] = [
  { name: 'suggestions-forget', next: daily('03:20'), run: forgetSuggestions },
  { name: 'suggestions-reply', next: everyMinutes(1), run: mailReplies },
  { name: 'suggestions-digest', next: daily('07:00'), run: mailDigest },
]
