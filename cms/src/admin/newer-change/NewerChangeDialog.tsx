import { Button, Flex, Modal, Radio, Typography } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { Comparison, type Difference } from '../comparison/Comparison'
import { listenForConflicts, type Conflict } from './conflicts'

type Side = 'mine' | 'theirs'

const Question = ({ conflict, done }: { conflict: Conflict, done: () => void }) => {
  const { mine, theirs, message } = conflict
  const both = mine.filter(({ field }) => theirs.some((other) => other.field === field))
  const onlyMine = mine.filter((difference) => !both.includes(difference))
  const onlyTheirs = theirs.filter(({ field }) => !mine.some((own) => own.field === field))
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const open = both.filter(({ field }) => chosen[field] === undefined).length

  /** Their wording on the left, mine on the right. */
  const sides: Difference[] = both.map(own => ({
    ...own, before: theirs.find(({ field }) => field === own.field)?.after ?? [],
  }))
  const save = () => {
    const fields = mine.map(({ field }) => field).filter(field => chosen[field] !== 'theirs')
    conflict.save(new Set(fields))
    done()
  }
  return (
    <Modal.Content
      onEscapeKeyDown={event => event.preventDefault()}
      onPointerDownOutside={event => event.preventDefault()}
      onInteractOutside={event => event.preventDefault()}
    >
      <Modal.Header closeLabel="Neu laden"><Modal.Title>Jemand war schneller</Modal.Title></Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>{message}</Typography>
          {sides.length > 0 && (
            <>
              <Typography variant="beta" tag="h2">Das haben Sie beide geändert. Was soll gelten?</Typography>
              <Comparison
                differences={sides}
                beforeTitle="Die andere Fassung"
                afterTitle="Ihre Fassung"
                action={({ field, label }) => (
                  <Radio.Group
                    aria-label={`${label}: Was soll gelten?`}
                    value={chosen[field] ?? ''}
                    onValueChange={(value: string) => setChosen({ ...chosen, [field]: value === 'mine' ? 'mine' : 'theirs' })}
                  >
                    <Flex gap={4} wrap="wrap">
                      <Radio.Item value="theirs">Die andere Fassung</Radio.Item>
                      <Radio.Item value="mine">Ihre Fassung</Radio.Item>
                    </Flex>
                  </Radio.Group>
                )}
              />
            </>
          )}
          {onlyMine.length > 0 && (
            <>
              <Typography variant="beta" tag="h2">Nur Sie haben geändert</Typography>
              <Comparison differences={onlyMine} afterTitle="Ihre Fassung" />
            </>
          )}
          {onlyTheirs.length > 0 && (
            <>
              <Typography variant="beta" tag="h2">Nur die andere Person hat geändert</Typography>
              <Comparison differences={onlyTheirs} afterTitle="Die andere Fassung" />
            </>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button
          variant="danger-light"
          onClick={() => {
            conflict.reload()
            done()
          }}
        >
          Meine Änderungen verwerfen und neu laden
        </Button>
        <Button disabled={open > 0} onClick={save}>
          {open > 0 ? `Noch ${open} Felder zu entscheiden` : 'Meine Änderungen darüberlegen'}
        </Button>
      </Modal.Footer>
    </Modal.Content>
  )
}

/** Asks when somebody else has saved meanwhile. Nothing is lost until the person decides. */
export const NewerChangeDialog = () => {
  const [conflict, setConflict] = useState<Conflict>()
  useEffect(() => listenForConflicts(setConflict), [])
  if (!conflict) return null
  return (
    <Modal.Root open>
      <Question conflict={conflict} done={() => setConflict(undefined)} />
    </Modal.Root>
  )
}
