//! Landlock: which files can the process still reach?
//!
//! Rules are tied to the open folders themselves, not to their names, so that nobody can put another folder in their
//! place meanwhile. Landlock looks at paths from a file up to the root, whichever handle it was opened through; what
//! is open already stays as it was opened.

use super::{lacking, refused};
use crate::failure::Failure;
use landlock::{
    ABI, Access as _, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible as _, PathBeneath, Ruleset,
    RulesetAttr as _, RulesetCreated, RulesetCreatedAttr as _, RulesetError, RulesetStatus, Scope,
};
use std::os::fd::BorrowedFd;
use wasmc_loader::wasi::DirAccess;

/// The first version that contains files: before it, whoever could read a file could also cut it to nothing, and
/// none could be moved to another folder.
const NEEDED: ABI = ABI::V3;

/// Rules to come, checked against what the kernel knows.
#[derive(Debug)]
pub(super) struct Wall(RulesetCreated);

impl Wall {
    /// Asks for everything that [`NEEDED`] has, and, where the kernel has them, for what later versions say about
    /// TCP, signals and sockets without a name in the file system: the calls for those are refused anyway.
    /// Device controls are left to [`super::calls`].
    pub(super) fn new() -> Result<Wall, Failure> {
        let none = |_: RulesetError| {
            lacking("this kernel has no Landlock, or has it switched off; Linux has it from 5.13 on")
        };
        let old = |_: RulesetError| {
            lacking("this kernel's Landlock is too old to keep files from being cut; Linux 6.2 is new enough")
        };
        let unmade = |error: RulesetError| refused("the kernel takes no rules for files", error);
        let ruleset = Ruleset::default()
            .set_compatibility(CompatLevel::HardRequirement)
            .handle_access(AccessFs::from_all(ABI::V1))
            .map_err(none)?
            .handle_access(AccessFs::from_all(NEEDED))
            .map_err(old)?
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessNet::from_all(ABI::V4))
            .map_err(unmade)?
            .scope(Scope::from_all(ABI::V6))
            .map_err(unmade)?
            .create()
            .map_err(unmade)?;
        Ok(Wall(ruleset.set_compatibility(CompatLevel::HardRequirement)))
    }

    /// Leaves this thread, and those that it starts, nothing but what lies beneath these folders.
    pub(super) fn put_up(self, directories: &[(BorrowedFd<'_>, DirAccess)]) -> Result<(), Failure> {
        let mut ruleset = self.0;
        for &(directory, access) in directories {
            let rule = PathBeneath::new(directory, allowed(access));
            ruleset = ruleset
                .add_rule(rule)
                .map_err(|error| refused("the kernel does not take the rule for a folder", error))?;
        }
        let status =
            ruleset.restrict_self().map_err(|error| refused("the kernel does not confine files", error))?;
        if status.ruleset == RulesetStatus::NotEnforced || !status.no_new_privs {
            return Err(lacking("the kernel confines files only in part"));
        }
        Ok(())
    }
}

/// What may be done beneath a folder. Nothing is ever executed. What seems too much, making devices and the like, is
/// needed to rename what is there, and there is no call to make them.
fn allowed(access: DirAccess) -> BitFlags<AccessFs> {
    match access {
        DirAccess::ReadOnly => AccessFs::ReadFile | AccessFs::ReadDir,
        DirAccess::ReadWrite => AccessFs::from_all(NEEDED) & !AccessFs::Execute,
    }
}

#[cfg(test)]
mod tests {
    use super::Wall;
    use landlock::{
        ABI, Access as _, AccessNet, CompatLevel, Compatible as _, Ruleset, RulesetAttr as _, Scope,
    };
    use std::io::ErrorKind::PermissionDenied;
    use std::net::{TcpListener, TcpStream};
    use std::os::linux::net::SocketAddrExt as _;
    use std::os::unix::net::{SocketAddr, UnixListener, UnixStream};

    fn exact() -> Ruleset {
        Ruleset::default().set_compatibility(CompatLevel::HardRequirement)
    }

    /// Runs it in a thread of its own, to which the wall is confined.
    fn behind<T: Send>(attempt: impl FnOnce() -> std::io::Result<T> + Send) -> Option<std::io::ErrorKind> {
        std::thread::scope(|scope| {
            let confined = scope.spawn(|| {
                Wall::new().unwrap().put_up(&[]).unwrap();
                attempt().err().map(|error| error.kind())
            });
            confined.join().unwrap()
        })
    }

    #[test]
    fn what_later_versions_know_is_used_where_they_are() {
        if let Err(failure) = Wall::new() {
            eprintln!("SKIPPED: Landlock is NOT TESTED on this kernel: {}", failure.text());
            return;
        }
        let tcp = exact().handle_access(AccessNet::from_all(ABI::V4)).is_ok().then_some(PermissionDenied);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        assert_eq!(behind(|| TcpListener::bind("127.0.0.1:0")), tcp);
        assert_eq!(behind(|| TcpStream::connect(address)), tcp);
        let scopes = exact().scope(Scope::from_all(ABI::V6)).is_ok().then_some(PermissionDenied);
        let name = format!("wasmc-sandbox-{}", std::process::id());
        let name = SocketAddr::from_abstract_name(name).unwrap();
        let _listener = UnixListener::bind_addr(&name).unwrap();
        assert_eq!(behind(|| UnixStream::connect_addr(&name)), scopes);
    }
}
