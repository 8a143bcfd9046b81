/** The CMS answered that there is no such thing: a 404 for visitors too. */
export class CmsAbsentError extends Error {
  override name = 'CmsAbsentError'
}

/** The CMS gave no usable answer: not reachable, too slow, broken or not keeping the contract. Never a 404. */
export class CmsUnavailableError extends Error {
  override name = 'CmsUnavailableError'
}
