import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { languageName } from './words'

export interface LanguageCount { locale: string, missing: number, outdated: number, machine: number }

type Counted = 'missing' | 'outdated' | 'machine'

const columns: readonly (readonly [Counted, string])[] = [
  ['missing', 'fehlen'], ['outdated', 'veraltet'], ['machine', 'maschinell'],
]

/** How many entries each language lacks, at a glance; every number leads to its list. */
export const LanguageCounts = ({ counts, open }: { counts: LanguageCount[], open: (locale: string, state: Counted) => void }) => (
  <Table colCount={columns.length + 1} rowCount={counts.length + 1} aria-label="Stand je Sprache">
    <Thead>
      <Tr>
        {['Sprache', ...columns.map(([, head]) => head)].map((head) => (
          <Th key={head}><Typography variant="sigma">{head}</Typography></Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {counts.map((count) => (
        <Tr key={count.locale}>
          <Td><Typography>{languageName(count.locale)}</Typography></Td>
          {columns.map(([state, head]) => (
            <Td key={state}>
              {count[state] === 0
                ? <Typography textColor="neutral600">0</Typography>
                : (
                    <Button
                      size="S"
                      variant="ghost"
                      paddingLeft={0}
                      aria-label={`${languageName(count.locale)}, ${head}: ${count[state]}`}
                      onClick={() => open(count.locale, state)}
                    >
                      {count[state]}
                    </Button>
                  )}
            </Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  </Table>
)
