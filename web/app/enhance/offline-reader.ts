import { OfflineReader } from './elements/offline-reader'

/** The script of the page that shows the copy on the phone. */
customElements.define('offline-reader', OfflineReader)
