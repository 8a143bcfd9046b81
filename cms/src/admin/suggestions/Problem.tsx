import { Alert } from '@strapi/design-system'

/** Why something was refused; nothing when it was not. */
export const Problem = ({ problem, dismiss }: { problem: string | undefined, dismiss: () => void }) => (
  problem === undefined
    ? null
    : <Alert variant="danger" title="Das hat nicht geklappt." closeLabel="Schließen" onClose={dismiss}>{problem}</Alert>
)
