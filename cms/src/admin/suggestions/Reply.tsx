import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { at } from '../common/moment'
import type { State, Suggestion } from './answers'
import { Card } from './Card'
import { Problem } from './Problem'
import { useCall } from './use-call'
import { isClosed, stateWord } from './words'

const mailSentence = ({ mail, state }: Suggestion): string | null => {
  if (!mail) return isClosed(state) ? null : 'Eine E-Mail-Adresse hat die Person nicht angegeben. Die Antwort steht auf der Seite zum Code.'
  if (mail.state === 'sent') return `Die Antwort ging am ${at(mail.queuedAt)} als Mail hinaus.`
  if (mail.queuedAt !== null) return 'Die Antwort liegt in der Post. Sie kommt nur einmal, auch wenn Sie hier noch etwas ändern.'
  return isClosed(state)
    ? `Die Antwort geht ${mail.delayMinutes} Minuten nach dem Abschließen als Mail hinaus. Bis dahin können Sie es zurücknehmen.`
    : `Wenn Sie den Hinweis abschließen, bekommt die Person nach ${mail.delayMinutes} Minuten einmal eine Mail mit dieser Antwort.`
}

const Ready = ({ replies, choose }: { replies: Suggestion['readyReplies'], choose: (words: string) => void }) => (
  <Field.Root>
    <Field.Label>Fertiger Satz, in der Sprache der Person</Field.Label>
    <SingleSelect
      placeholder="Auswählen …"
      value=""
      onChange={(chosen) => {
        const reply = replies[Number(chosen)]
        if (reply) choose(reply.words)
      }}
    >
      {replies.map(({ german }, index) => <SingleSelectOption key={german} value={String(index)}>{german}</SingleSelectOption>)}
    </SingleSelect>
  </Field.Root>
)

const steps = [
  ['in-progress', 'Ich kümmere mich', 'secondary'],
  ['adopted', 'Übernommen', 'success'],
  ['not-adopted', 'Nicht übernommen', 'secondary'],
  ['spam', 'Werbung oder Unfug', 'danger-light'],
] as const

interface ReplyProps { suggestion: Suggestion, changed: () => void }

/** Answer, note and state: each state is one button, and the last step can be taken back. */
export const Reply = ({ suggestion, changed }: ReplyProps) => {
  const { documentId, state, updatedAt } = suggestion
  const [answer, setAnswer] = useState(suggestion.answer ?? '')
  const [note, setNote] = useState(suggestion.note ?? '')
  const { toggleNotification } = useNotification()
  const { busy, problem, dismiss, run } = useCall(`/suggestions/entries/${documentId}`)

  const save = async (next?: State) => {
    if (!await run('put', { answer, note, seen: updatedAt, ...(next ? { state: next } : {}) })) return
    changed()
    toggleNotification({ type: 'success', message: next ? `Der Hinweis ist jetzt: ${stateWord(next)}.` : 'Gespeichert.' })
  }
  const previous = suggestion.history.at(-2)?.state ?? 'new'
  const possible = isClosed(state) ? [] : steps.filter(([next]) => next !== state)
  const sentence = mailSentence(suggestion)

  return (
    <Card title="Antworten und abschließen">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Problem problem={problem} dismiss={dismiss} />
        <Ready replies={suggestion.readyReplies} choose={words => setAnswer(answer.trim() === '' ? words : `${answer.trim()}\n${words}`)} />
        <Field.Root name="answer" hint="Steht auf der Seite, die zum Code gehört. Bitte keine Namen nennen.">
          <Field.Label>Antwort an die Person</Field.Label>
          <Textarea value={answer} maxLength={2000} dir="auto" onChange={event => setAnswer(event.target.value)} />
          <Field.Hint />
        </Field.Root>
        {sentence === null ? null : <Typography tag="p" variant="pi" textColor="neutral600">{sentence}</Typography>}
        <Field.Root name="note" hint="Nur für die Koordination.">
          <Field.Label>Notiz</Field.Label>
          <Textarea value={note} maxLength={5000} onChange={event => setNote(event.target.value)} />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" disabled={busy} onClick={() => void save()}>Nur speichern</Button>
          {possible.map(([next, words, variant]) => (
            <Button key={next} variant={variant} disabled={busy} onClick={() => void save(next)}>{words}</Button>
          ))}
          {suggestion.history.length > 0
            ? (
                <Button variant="tertiary" disabled={busy} onClick={() => void save(previous)}>
                  {`Letzten Schritt zurücknehmen (war: ${stateWord(previous)})`}
                </Button>
              )
            : null}
        </Flex>
      </Flex>
    </Card>
  )
}
