import { useSearchParams } from 'react-router-dom'
import { OneSuggestion } from './OneSuggestion'
import { SuggestionsList } from './SuggestionsList'

/** "Hinweise": what people have reported, in a list or one by one. */
export const SuggestionsPage = () => {
  const [query] = useSearchParams()
  const documentId = query.get('hinweis')
  return documentId === null ? <SuggestionsList /> : <OneSuggestion key={documentId} documentId={documentId} />
}
