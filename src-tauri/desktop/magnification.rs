//! How large the window's content is drawn, per cent of what it was drawn for.

use tearsheet_wire::Magnify;

/// As it was drawn for.
pub const USUAL: u16 = 100;

/// The steps that browsers have taught everybody.
const STEPS: [u16; 10] = [75, 90, USUAL, 110, 125, 150, 175, 200, 250, 300];

/// The size after a change; the same where there is no further step.
pub fn after(now: u16, how: Magnify) -> u16 {
    match how {
        Magnify::Larger => STEPS.into_iter().find(|step| *step > now),
        Magnify::Smaller => STEPS.into_iter().rfind(|step| *step < now),
        Magnify::Usual => Some(USUAL),
        Magnify::Keep => None,
    }
    .unwrap_or(now)
}

/// The nearest size on offer to one that was kept.
pub fn offered(kept: u16) -> u16 {
    STEPS
        .into_iter()
        .min_by_key(|step| step.abs_diff(kept))
        .unwrap_or(USUAL)
}

/// The size as the engine takes it.
pub fn factor(percent: u16) -> f64 {
    f64::from(percent) / f64::from(USUAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_grows_and_shrinks_in_steps_that_end() {
        let walked = |how| {
            let mut now = USUAL;
            let mut steps = vec![now];
            for _ in 0..9 {
                now = after(now, how);
                steps.push(now);
            }
            steps
        };
        assert_eq!(
            walked(Magnify::Larger),
            [100, 110, 125, 150, 175, 200, 250, 300, 300, 300]
        );
        assert_eq!(walked(Magnify::Smaller)[..4], [100, 90, 75, 75]);
        assert_eq!(after(250, Magnify::Usual), USUAL);
        assert_eq!(after(250, Magnify::Keep), 250);
    }

    #[test]
    fn a_kept_size_is_one_on_offer() {
        assert_eq!([0, 100, 160, 65535].map(offered), [75, 100, 150, 300]);
    }
}
