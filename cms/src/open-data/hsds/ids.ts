import { uuidV5 } from '../uuid'

/** Made once for this project, and never changed: every id of the feed hangs on it. */
const namespace = '510d3bcc-32dd-458e-92d9-d774a0b7bc5f'

/** The objects of HSDS that stand for a document of ours, and so can be asked for. */
export type Kind = 'service' | 'organization' | 'taxonomy_term'

/**
 * The id of an object: the same in every language, and after every publication.
 * @param part what inside the document it is, when it is not the document itself (`phone`, 0)
 */
export const hsdsId = (kind: Kind, documentId: string, ...part: readonly (string | number)[]): string =>
  uuidV5(namespace, [kind, documentId, ...part].join(':'))

/** The id of something that is no document: a taxonomy, one of its fixed terms. */
export const fixedId = (...part: readonly string[]): string => uuidV5(namespace, part.join(':'))
