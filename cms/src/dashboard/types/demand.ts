import { schedule, text, type Definition } from '../definition'

export const demand: Definition = {
  uid: 'api::demand.demand',
  mainField: 'text',
  sort: ['order', 'ASC'],
  list: ['text', 'paper', 'state', 'since'],
  rows: [
    [['text', 12]],
    [['paper', 8], ['order', 4]],
    [['addressee', 6], ['state', 3], ['since', 3]],
    [['note', 12]],
    [['history', 12]],
    [['publishAt', 6], ['unpublishAt', 6]],
  ],
  fields: {
    text: text(
      'Forderung',
      'Ein Satz, der sagt, was sich ändern soll.',
      'Mehr Kita-Plätze, die auch am frühen Abend offen sind.',
    ),
    note: text(
      'Was daraus wurde',
      'Zum Beispiel das Gespräch im Ausschuss und sein Ergebnis.',
      'Am 3. März im Jugendhilfeausschuss besprochen. Die Stadt prüft.',
    ),
    addressee: text('An wen', 'Wer es ändern kann.', 'Rat der Stadt Göttingen'),
    state: text('Stand', 'Was aus der Forderung geworden ist.'),
    since: text('Stand seit', 'Seit wann dieser Stand gilt.'),
    history: text('Was vorher war', 'Frühere Stände mit ihrem Tag. Kommt von selbst dazu, wenn Sie Stand und Tag ändern.'),
    order: text('Reihenfolge', 'Kleine Zahlen stehen vorn.'),
    paper: text('Positionspapier', 'Das Papier, aus dem die Forderung kommt. Pflicht.'),
    ...schedule,
  },
}
