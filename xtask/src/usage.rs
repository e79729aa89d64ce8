//! What `cargo xtask --help` says.

/// The chores, and what each is for.
pub(crate) const TEXT: &str = "\
usage: cargo xtask CHORE

  setup            install or name what is missing, build the UI (the other chores do this first)
  run [ARGUMENT…]  build the app and open the sample story, or whatever the arguments name;
                   with no display: open it on a virtual screen and save a screenshot
  test             every check there is; the last line is `N passed, N failed`
  bench            the first three of these, or one of:
    bench quality  our reading beside the peers' on the labelled corpus (needs ../shared)
    bench speed    reading a page beside building its DOM alone and beside another reader
    bench hostile  reading pages that were made to cost minutes
    bench start    start and memory beside a bare Tauri window
    bench window   turning to stories and photos, scrolling 100,000 stories, memory of 500 galleries
    bench follow   500 feeds beside curl: time, connections, memory, and whose turn it is meanwhile
    bench related  relations and topics in a library of 100,000 stories (some 5 minutes)
    bench capture  saving beside curl, its memory, and all the harm of the bars (some 20 minutes)
  bundle           installers for this platform, in target/release/bundle
  bundle --check   the same, and: install the .deb, start it, remove it (Debian, as root)
  bindings         write the TypeScript types of what crosses to the window
  icons            render icons/*.svg to every size

environment: TEARSHEET_SHARED  folder of corpus and scorer, where it is not ../shared
             CI                set in continuous integration: no incremental builds";

/// Whether somewhere among the arguments help is asked for.
pub(crate) fn asked_in(arguments: &[String]) -> bool {
    let own = arguments.iter().take_while(|argument| *argument != "--");
    own.into_iter()
        .any(|argument| matches!(argument.as_str(), "--help" | "-h" | "help"))
}
