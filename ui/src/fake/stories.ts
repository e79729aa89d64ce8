import type { Block, Photo, Run, Site, Story } from '../backend/generated';
import { shapeAt } from './pictures';

const plain = (text: string): Run[] => [{ text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: plain(text) });

const CAPTIONS = {
  en: [
    'The lighthouse at Gull Point shortly after sunrise, as the first boats come home.',
    'Crews mend nets on the north pier.',
    'Marta Olsen has kept the harbor log for thirty-one years, in the same green ledgers that her father used before her, and says that she has never seen the herring so late, so thin or so far to the north as in this cold and windless spring.',
    'Fog lies over the breakwater.',
  ],
  es: [
    'El faro de Punta Gaviota poco después del amanecer, cuando vuelven los primeros barcos.',
    'Las tripulaciones remiendan redes en el muelle norte.',
    'Marta Olsen lleva treinta y un años a cargo del registro del puerto, en los mismos libros verdes que usaba su padre, y dice que nunca vio el arenque tan tarde, tan flaco ni tan al norte como en esta primavera fría y sin viento.',
    'La niebla cubre el rompeolas.',
  ],
};

const photos = (language: 'en' | 'es', count: number): Photo[] =>
  Array.from({ length: count }, (_, place) => {
    const [width, height] = shapeAt(place);
    return {
      url: `https://news.example/photos/${place}.jpg`,
      candidates: [`https://news.example/photos/${place}.jpg`],
      caption: CAPTIONS[language][place % 4] ?? null,
      credit: 'Maya Ortiz, Harbor Ledger',
      alt: CAPTIONS[language][place % 4] ?? null,
      width,
      height,
      role: place === 0 ? 'lead' : place < 3 ? 'body' : 'gallery',
    };
  });

const site: Site = { name: 'The Harbor Ledger', host: 'news.example', feeds: [] };

const shared = {
  kicker: null,
  authors: ['Maya Ortiz'],
  dateline: { place: 'GULL POINT', agency: 'HL' },
  published: '2017-12-22T08:15:00-07:00',
  modified: '2017-12-23T10:00:00-07:00',
  read_time: { low: 4, high: 5 },
  word_count: 696,
  canonical_url: 'https://news.example/harbor/herring',
  verdict: 'story',
  issues: [],
} as const;

/** The story in English. */
export const english: Story = {
  ...structuredClone(shared),
  authors: ['Maya Ortiz'],
  issues: [],
  site,
  headline: 'The herring came late, and a harbor learned to wait',
  deck: 'Three towns on one bay share a short season, a long pier and an argument about who saw the fish first.',
  byline: 'By Maya Ortiz, Harbor Ledger',
  language: 'en',
  section: 'World',
  topic_links: [{ topic: 'Fishing', url: 'https://news.example/topics/fishing' }],
  topics: ['Fishing', 'Gull Point', 'Climate', 'Harbor towns'],
  notices: [
    'This story comes from the paper’s archive and is meant for private reading. What it reports may have changed since it was printed.',
  ],
  rights:
    'Copyright © The Harbor Ledger. All rights reserved. Reprinting needs the paper’s consent.',
  gallery: { promised: 11, photos: photos('en', 11), continues: [] },
  editions: [{ language: 'es', url: 'https://news.example/es/puerto', label: 'Leer en español' }],
  related: [
    { title: 'Why the bay freezes from the middle', url: 'https://news.example/ice' },
    { title: 'A short history of the long pier', url: 'https://news.example/pier' },
  ],
  recent: {
    section: 'World',
    stories: [
      {
        title: 'Ferry to the outer islands runs again after nine winters',
        url: 'https://news.example/ferry',
      },
      {
        title: 'Lighthouse keepers’ diaries found in a net loft',
        url: 'https://news.example/diaries',
      },
      { title: 'Two towns, one bridge and 40 years of plans', url: 'https://news.example/bridge' },
    ],
  },
  body: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'GULL POINT (HL) — The first boat came back ' },
        { text: 'empty', styles: ['emphasis'] },
        { text: ' on a Tuesday, and nobody on the pier said a word. They had seen ' },
        { text: 'late seasons', link: 'https://news.example/late' },
        {
          text: ' before. They coiled their lines, poured coffee from dented flasks and looked at the water as if it owed them an answer.',
        },
      ],
    },
    paragraph(
      'Herring have come to this bay in the second week of April for as long as the green ledgers in the harbor office go back, which is to the autumn of 1894. This year they came on the ninth of May, thin and scattered, and stayed for eleven days.',
    ),
    paragraph(
      '“You can’t be angry at a fish,” said Marta Olsen, who writes the ledgers now. “You can only write down that it was not there.”',
    ),
    { kind: 'figure', photo: 1 },
    { kind: 'heading', level: 2, runs: plain('An argument in three towns') },
    paragraph(
      'The three towns on the bay share the pier, the ice house and a grudge. Gull Point says that its boats found the shoal. Saltery says that its radio was heard first. Easthaven, which has the only working crane, says nothing and charges by the hour.',
    ),
    {
      kind: 'quote',
      pull: true,
      cite: null,
      blocks: [paragraph('You can only write down that it was not there.')],
    },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        { blocks: [paragraph('Gull Point landed 41 tons in eleven days.')] },
        { blocks: [paragraph('Saltery landed 38 tons and lost a net.')] },
        { blocks: [paragraph('Easthaven landed 12 tons and 600 hours of crane.')] },
      ],
    },
    {
      kind: 'table',
      caption: 'Landings by town, tons',
      rows: [
        ['Town', '2014', '2015', '2016', '2017'].map((text) => ({
          heading: true,
          columns: 1,
          rows: 1,
          runs: plain(text),
        })),
        ['Gull Point', '118', '104', '97', '41'].map((text, at) => ({
          heading: at === 0,
          columns: 1,
          rows: 1,
          runs: plain(text),
        })),
        ['Saltery', '90', '92', '71', '38'].map((text, at) => ({
          heading: at === 0,
          columns: 1,
          rows: 1,
          runs: plain(text),
        })),
      ],
    },
    {
      kind: 'embed',
      provider: 'YouTube',
      url: 'https://video.example/1',
      title: 'The morning fleet leaves Gull Point',
    },
    {
      kind: 'quote',
      pull: false,
      cite: 'Marta Olsen, harbor office',
      blocks: [
        paragraph(
          'My father wrote that the herring came with the first swallows. I have the swallows. I am waiting for the rest of the sentence.',
        ),
      ],
    },
    { kind: 'figure', photo: 2 },
    paragraph(
      'Scientists at the bay station, who have measured the water every morning since 1961, say that it warmed by a degree and a half in twenty years, most of it below ten meters, where nobody fishes and everybody lives.',
    ),
    { kind: 'divider' },
    {
      kind: 'code',
      text: 'day   temp  wind  boats\n09.05  7.1   NW2     14\n10.05  7.3   N1      31',
    },
    paragraph(
      'On the eleventh evening the last shoal turned out past the lighthouse. The boats let it go. There was, people agreed, a whole year to argue about it.',
    ),
  ],
};

/** The same story in Spanish. */
export const spanish: Story = {
  ...english,
  headline: 'El arenque llegó tarde y un puerto aprendió a esperar',
  deck: 'Tres pueblos de una misma bahía comparten una temporada corta, un muelle largo y una discusión sobre quién vio primero los peces.',
  byline: 'Por Maya Ortiz, Harbor Ledger',
  language: 'es',
  section: 'Mundo',
  topic_links: [],
  topics: ['Pesca', 'Punta Gaviota', 'Clima'],
  notices: [
    'Esta noticia de archivo se ofrece solo para su uso personal y no comercial. La información puede haber quedado superada.',
  ],
  rights: 'Copyright © The Harbor Ledger. Todos los derechos reservados.',
  gallery: { promised: 11, photos: photos('es', 11), continues: [] },
  editions: [
    { language: 'en', url: 'https://news.example/harbor/herring', label: 'Read in English' },
  ],
  recent: {
    section: 'Mundo',
    stories: [
      {
        title: 'El transbordador vuelve a las islas tras nueve inviernos',
        url: 'https://news.example/es/ferry',
      },
    ],
  },
  related: [],
  dateline: { place: 'PUNTA GAVIOTA', agency: 'HL' },
  body: english.body.map((block, place) =>
    block.kind === 'paragraph'
      ? paragraph(
          place === 0
            ? 'El primer barco volvió vacío un martes y nadie en el muelle dijo una palabra. Ya habían visto temporadas tardías. Enrollaron los cabos, sirvieron café de termos abollados y miraron el agua como si les debiera una respuesta.'
            : 'El arenque llega a esta bahía en la segunda semana de abril desde que hay memoria en los libros verdes de la capitanía, que empiezan en el otoño de 1894. Este año llegó el nueve de mayo, flaco y disperso, y se quedó once días.',
        )
      : block,
  ),
};
