//! What has to be asked of the loads and stores of a loop of vectors so that several of its iterations may be done at once?
//! Used by [`plan`](super::plan).

use crate::loops::streams::{Group, Member};

/// What has to be so of two groups.
pub(super) enum Apart {
    /// The lowest index of the second less that of the first does not lie between the two, which it may be.
    Outside { groups: [usize; 2], between: [i64; 2] },
    /// They have no byte in common from the first iteration to the last.
    Everywhere { groups: [usize; 2] },
}

/// What has to be so of groups for `times` iterations at once; `None` where it is not so within one.
pub(super) fn apart(groups: &[Group<'_>], times: u32) -> Option<Vec<Apart>> {
    let mut all = Vec::new();
    for (first, one) in groups.iter().enumerate() {
        for (second, other) in groups.iter().enumerate().skip(first) {
            let reach = i64::from(times) * i64::from(one.bytes);
            let between = one.members.iter().flat_map(|x| other.members.iter().map(move |y| (x, y)));
            let between =
                between.filter(|(x, y)| x.stores() || y.stores()).map(|(x, y)| meeting(x, y, reach));
            let between = between
                .reduce(|[low, high], [other_low, other_high]| [low.min(other_low), high.max(other_high)]);
            let groups = [first, second];
            match between {
                None => {}
                Some(_) if first == second => is_apart(one, reach).then_some(())?,
                Some(between) if one.bytes == other.bytes => all.push(Apart::Outside { groups, between }),
                Some(_) => all.push(Apart::Everywhere { groups }),
            }
        }
    }
    Some(all)
}

/// Between which numbers that by which the index of `y`'s group is above that of `x`'s must not be: where, of iterations
/// done at once, the first of the two in the loop meets the second in an earlier iteration, which then comes too late.
fn meeting(x: &Member<'_>, y: &Member<'_>, reach: i64) -> [i64; 2] {
    let ahead = x.at - y.at;
    if x.position < y.position { [ahead, ahead + reach] } else { [ahead - reach, ahead] }
}

/// Whether no two of a group meet so.
fn is_apart(group: &Group<'_>, reach: i64) -> bool {
    let pairs = group.members.iter().flat_map(|x| group.members.iter().map(move |y| (x, y)));
    pairs.filter(|(x, y)| x.position < y.position && (x.stores() || y.stores())).all(|(x, y)| {
        let [low, high] = meeting(x, y, reach);
        !(low < 0 && 0 < high)
    })
}
