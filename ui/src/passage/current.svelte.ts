import { Passage } from './passage';

/** The words of an article as they stand now: read anew when what is shown in it has changed. */
export class Current {
  passage: Passage = $state.raw(Passage.NONE);

  /** Made together with a component; `shown` names what the article shows. No article has no words. */
  constructor(article: () => Element | null, shown: () => unknown) {
    // Only an effect comes after the article has its new words.
    $effect(() => {
      void shown();
      const element = article();
      this.passage = element === null ? Passage.NONE : Passage.of(element);
    });
  }
}
