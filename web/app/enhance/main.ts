import { closeDrops } from './drops'
import { CarefulForm } from './elements/careful-form'
import { CopyText } from './elements/copy-text'
import { GuideTicks } from './elements/guide-ticks'
import { NearBy } from './elements/near-by'
import { PageExit } from './elements/page-exit'
import { PlaceMap } from './elements/place-map'
import { ReadAloud } from './elements/read-aloud'
import { openFolded } from './folded'
import { KeepOffer } from './elements/keep-offer'
import { KeptLink } from './elements/kept-link'
import { KeptList } from './elements/kept-list'
import { PrintButton } from './elements/print-button'

/**
 * The one script of the site. Every page is complete without it; it upgrades finished HTML and knows nothing of the
 * framework. All of it together weighs at most 8 KB (brotli), so:
 *
 * - a part is a custom element in `elements/`, one file each, defined here; its words, addresses and facts come from
 *   the HTML that the server wrote (children, `data-…`), never from the script;
 * - what makes no sense without the script is `hidden` in the HTML, and the element shows it;
 * - what is heavy and rare (a map) is loaded by `import()` after a tap;
 * - nothing is stored before the visitor asks for it, and only through `storage.ts`.
 */
closeDrops(document)
openFolded(window)
customElements.define('copy-text', CopyText)
customElements.define('guide-ticks', GuideTicks)
customElements.define('near-by', NearBy)
customElements.define('page-exit', PageExit)
customElements.define('place-map', PlaceMap)
customElements.define('read-aloud', ReadAloud)
customElements.define('careful-form', CarefulForm)
customElements.define('keep-offer', KeepOffer)
customElements.define('kept-link', KeptLink)
customElements.define('kept-list', KeptList)
customElements.define('print-button', PrintButton)
