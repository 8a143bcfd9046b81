export { showOutcome, takeSuggestion, takeVote } from './http'
export { registerSuggestionRules } from './rules'
