export const suggestionUid = 'api::suggestion.suggestion'
