import { Checkbox, Field, Flex, Grid, Typography } from '@strapi/design-system'
import { forwardRef, type ReactNode } from 'react'
import { choiceWords } from '../words/choices'

/** What the content manager gives to the input of a custom field; its types promise nothing of it. */
interface MultiChoiceInputProps {
  name?: string
  label?: ReactNode
  labelAction?: ReactNode
  hint?: ReactNode
  required?: boolean
  disabled?: boolean
  error?: string
  value?: unknown
  attribute?: { options?: { choices?: unknown } }
  onChange?: (event: { target: { name: string, type: string, value: string[] | null } }) => void
}

/** A stored list comes as an array; an older form state may still hold its JSON text. */
const readChosen = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.filter(item => typeof item === 'string')
  if (typeof value !== 'string' || value === '') return []
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? readChosen(parsed) : []
  } catch {
    return []
  }
}

const readChoices = (attribute: MultiChoiceInputProps['attribute']): string[] => readChosen(attribute?.options?.choices)

/** Tick boxes for the words of a closed list; the value is an array in the order of the list. */
export const MultiChoiceInput = forwardRef<HTMLDivElement, MultiChoiceInputProps>(
  ({ name = '', label, labelAction, hint, required, disabled, error, value, attribute, onChange }, ref) => {
    const choices = readChoices(attribute)
    const chosen = readChosen(value)
    // A field inside a component is called `schedules.0.weekdays`.
    const words = choiceWords[name.split('.').at(-1) ?? ''] ?? {}

    const toggle = (choice: string, isChosen: boolean) => {
      const next = choices.filter(item => (item === choice ? isChosen : chosen.includes(item)))
      onChange?.({ target: { name, type: 'json', value: next.length > 0 ? next : null } })
    }

    return (
      <Field.Root name={name} id={name} hint={hint} error={error} required={required} ref={ref}>
        <fieldset
          disabled={disabled}
          aria-describedby={hint ? `${name}-hint` : undefined}
          style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
        >
          <legend style={{ padding: 0, marginBottom: 8 }}>
            <Flex gap={1}>
              <Typography variant="pi" fontWeight="bold">{label}</Typography>
              {labelAction}
            </Flex>
          </legend>
          <Grid.Root gap={2}>
            {choices.map(choice => (
              <Grid.Item key={choice} col={3} s={6} xs={12}>
                <Checkbox
                  checked={chosen.includes(choice)}
                  disabled={disabled}
                  onCheckedChange={state => toggle(choice, state === true)}
                >
                  {words[choice] ?? choice}
                </Checkbox>
              </Grid.Item>
            ))}
          </Grid.Root>
        </fieldset>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    )
  },
)
MultiChoiceInput.displayName = 'MultiChoiceInput'
