import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What must hold: WCAG 2.2 at level AA (EN 301 549, BITV 2.0), and what axe recommends beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Violations on a page as lines of rule and markup. Pages have no frames, so axe runs in one go, and it need not
 * describe what passed: that is twice as fast.
 * @param within a selector; the whole page when missing
 */
export const accessibilityFindings = async (page: Page, within?: string): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode()
    .options({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
  const { violations } = await (within ? builder.include(within) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
