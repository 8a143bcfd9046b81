import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Comparison } from '../comparison/Comparison'
import type { Proposal, ProposedField, Suggestion } from './answers'
import { Card } from './Card'
import { Problem } from './Problem'
import { useCall } from './use-call'

const Warning = ({ children }: { children: string }) => (
  <Box background="warning100" borderColor="warning600" hasRadius padding={3}><Typography tag="p">{children}</Typography></Box>
)

const said = (lines: readonly string[]) => (lines.length === 0 ? 'nichts eingetragen' : `„${lines.join(' / ')}“`)

const takenWords = { draft: 'Steht im Entwurf.', public: 'Übernommen und auf der Website.' } as const

interface FieldProps { field: ProposedField, isChosen: boolean, choose: (isChosen: boolean) => void }

const FieldChoice = ({ field, isChosen, choose }: FieldProps) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    {field.changedSince
      ? <Warning>{`Seit dem Vorschlag hat sich das geändert. Damals: ${said(field.then)}.`}</Warning>
      : null}
    {field.draftDiffers ? <Warning>{`Im Entwurf steht schon etwas anderes: ${said(field.draft)}.`}</Warning> : null}
    {field.taken === 'no'
      ? <Checkbox checked={isChosen} onCheckedChange={checked => choose(checked === true)}>{`„${field.label}“ übernehmen`}</Checkbox>
      : <Typography fontWeight="bold">{takenWords[field.taken]}</Typography>}
  </Flex>
)

interface ProposalProps { suggestion: Suggestion, proposal: Proposal, changed: () => void }

/** A correction beside what the entry says now; what is ticked goes into the draft, or onto the website at once. */
export const ProposalView = ({ suggestion, proposal, changed }: ProposalProps) => {
  const open = proposal.fields.filter(({ taken }) => taken === 'no')
  // What was changed meanwhile is not taken over by the way: somebody has to want it.
  const [chosen, setChosen] = useState(() =>
    open.filter(({ changedSince, draftDiffers }) => !changedSince && !draftDiffers).map(({ field }) => field))
  const { busy, problem, dismiss, run } = useCall(`/suggestions/entries/${suggestion.documentId}/apply`)
  const { toggleNotification } = useNotification()
  const apply = async (publish: boolean) => {
    if (!await run('post', { fields: chosen, seen: proposal.seen, publish })) return
    toggleNotification({
      type: 'success', message: publish ? 'Übernommen. Es steht jetzt auf der Website.' : 'Übernommen. Es steht jetzt im Entwurf.',
    })
    changed()
  }
  const choose = (name: string) => (isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, name] : chosen.filter(known => known !== name))
  const inDraft = proposal.fields.some(({ taken }) => taken === 'draft')
  const shown = proposal.fields.map(({ field, label, kind, published, draft, after }) =>
    ({ field, label, kind, before: proposal.isPublished ? published : draft, after }))

  return (
    <Card title="Vorschlag">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {proposal.gone ? <Warning>Den Eintrag gibt es nicht mehr. Der Vorschlag kann nicht übernommen werden.</Warning> : null}
        <Comparison
          differences={shown}
          beforeTitle={proposal.isPublished ? 'Jetzt auf der Website' : 'Jetzt im Entwurf'}
          afterTitle="Vorschlag"
          action={({ field: name }) => {
            const field = proposal.fields.find(known => known.field === name)
            return field && !proposal.gone
              ? <FieldChoice field={field} isChosen={chosen.includes(name)} choose={choose(name)} />
              : null
          }}
        />
        {proposal.otherChanges.length > 0
          ? <Warning>{`Im Entwurf warten noch andere Änderungen. „Veröffentlichen“ nimmt sie mit: ${proposal.otherChanges.join(', ')}.`}</Warning>
          : null}
        <Problem problem={problem} dismiss={dismiss} />
        {!proposal.gone && (open.length > 0 || inDraft)
          ? (
              <Flex gap={2} wrap="wrap">
                <Button loading={busy} disabled={busy || (chosen.length === 0 && !inDraft)} onClick={() => void apply(true)}>
                  {chosen.length === 0 ? 'Veröffentlichen' : 'Übernehmen und veröffentlichen'}
                </Button>
                <Button variant="secondary" disabled={busy || chosen.length === 0} onClick={() => void apply(false)}>
                  Nur in den Entwurf
                </Button>
              </Flex>
            )
          : null}
      </Flex>
    </Card>
  )
}
