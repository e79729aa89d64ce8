import { Passage } from './passage';

/** The words of an article as they stand now: read anew when what is shown in it has changed. */
export class Current {
  passage: Passage = $state.raw(Passage.NONE);

  /** Made together with a component; `shown` names what the article shows. */
  constructor(article: () => Element, shown: () => unknown) {
    // Only an effect comes after the article has its new words.
    $effect(() => {
      void shown();
      this.passage = Passage.of(article());
    });
  }
}
