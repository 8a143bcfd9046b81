import { OfflineCopy } from './elements/offline-copy'

/** The script of the page on which a copy for the phone is kept. */
customElements.define('offline-copy', OfflineCopy)
