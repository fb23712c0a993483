//! How is an address of `wasmc run --tcplisten` written?

use rustix::net::{AddressFamily, SocketType, netdevice, socket};
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6, TcpListener};

/// Where the program's socket listens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListenAddress {
    host: IpAddr,
    /// The network interface that an address of IPv6 is one of, by name or number: what stands behind `%`.
    zone: Option<String>,
    port: u16,
    /// Whether the program finds that the socket does not wait.
    nonblocking: bool,
}

/// The one ending that an address may have.
const NONBLOCKING: &str = ":nonblock";

impl ListenAddress {
    /// Reads `HOST:PORT[:nonblock]`, as in `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080:nonblock`.
    ///
    /// # Errors
    /// What is wrong, for the user.
    pub(super) fn parse(text: &str) -> Result<ListenAddress, String> {
        let (text, nonblocking) = match text.strip_suffix(NONBLOCKING) {
            Some(address) => (address, true),
            None => (text, false),
        };
        let parts = match text.strip_prefix('[') {
            Some(rest) => rest.split_once("]:").filter(|(host, _)| host.contains(':')),
            None => text.rsplit_once(':').filter(|(host, _)| !host.contains([':', '[', ']'])),
        };
        let (host, port) = parts.ok_or("an address is HOST:PORT, as in `127.0.0.1:8080` or `[::1]:8080`")?;
        let (host, zone) = host_and_zone(host)?;
        let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
        let port = port.parse().ok().filter(|_| is_number);
        let port = port.ok_or("a port is a number from 0 to 65535; 0 stands for any that is free")?;
        Ok(ListenAddress { host, zone, port, nonblocking })
    }

    /// A socket that listens there.
    ///
    /// # Errors
    /// Where the address is in use, reserved, not one of this machine, or of an interface that there is not.
    pub fn listen(&self) -> io::Result<TcpListener> {
        let address = match self.host {
            IpAddr::V4(_) => SocketAddr::new(self.host, self.port),
            IpAddr::V6(host) => SocketAddrV6::new(host, self.port, 0, self.scope()?).into(),
        };
        let listener = TcpListener::bind(address)?;
        listener.set_nonblocking(self.nonblocking)?;
        Ok(listener)
    }

    /// The number of the zone's interface, 0 without a zone.
    fn scope(&self) -> io::Result<u32> {
        let Some(zone) = &self.zone else { return Ok(0) };
        if zone.bytes().all(|byte| byte.is_ascii_digit()) {
            return zone.parse().map_err(io::Error::other);
        }
        let any = socket(AddressFamily::INET6, SocketType::DGRAM, None)?;
        Ok(netdevice::name_to_index(any, zone)?)
    }

    /// Whether the system chooses the port.
    pub fn takes_any_port(&self) -> bool {
        self.port == 0
    }
}

/// The address that a host stands for. Names are not looked up: what listens here has an address of this machine, and
/// the resolver would be a quarter of the program.
fn host_and_zone(host: &str) -> Result<(IpAddr, Option<String>), String> {
    if host.is_empty() {
        return Err("the address has no host; `0.0.0.0` or `[::]` stands for all of this machine".to_owned());
    }
    if host == "localhost" {
        return Ok((Ipv4Addr::LOCALHOST.into(), None));
    }
    let refused =
        || format!("the host `{host}` is neither an IP address nor `localhost`; names are not looked up");
    match host.split_once('%') {
        Some((host, zone)) if !zone.is_empty() => {
            let host: Ipv6Addr = host.parse().map_err(|_| refused())?;
            Ok((host.into(), Some(zone.to_owned())))
        }
        _ => host.parse().map(|host| (host, None)).map_err(|_| refused()),
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (host, port) = (self.host, self.port);
        match &self.zone {
            Some(zone) => write!(f, "[{host}%{zone}]:{port}"),
            None => SocketAddr::new(host, port).fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ListenAddress;

    #[test]
    fn addresses() {
        for text in ["127.0.0.1:8080", "[::1]:0", "[fe80::1%eth0]:1", "0.0.0.0:80"] {
            let address = ListenAddress::parse(text).unwrap();
            assert_eq!(address.to_string(), text);
            assert_eq!(address.takes_any_port(), text.ends_with(":0"), "{text}");
            assert!(!address.nonblocking, "{text}");
            let nonblocking = ListenAddress::parse(&format!("{text}:nonblock")).unwrap();
            assert_eq!(nonblocking, ListenAddress { nonblocking: true, ..address });
        }
        assert_eq!(ListenAddress::parse("localhost:1").unwrap().to_string(), "127.0.0.1:1");
    }

    #[test]
    fn zones_are_interfaces() {
        let scope = |text: &str| ListenAddress::parse(text).unwrap().scope();
        assert_eq!(scope("[fe80::1%7]:1").unwrap(), 7);
        assert_ne!(scope("[fe80::1%lo]:1").unwrap(), 0);
        scope("[fe80::1%no-such-one]:1").unwrap_err();
    }

    #[test]
    fn refusals() {
        for (text, what) in [
            ("", "HOST:PORT"),
            ("8080", "HOST:PORT"),
            ("127.0.0.1", "HOST:PORT"),
            ("::1:80", "HOST:PORT"),
            ("[::1]", "HOST:PORT"),
            ("[::1]80", "HOST:PORT"),
            ("[localhost]:80", "HOST:PORT"),
            (":80", "no host"),
            ("example.org:80", "names are not looked up"),
            ("127.0.0:80", "neither an IP address"),
            ("127.0.0.1%lo:80", "neither an IP address"),
            ("[::1%]:80", "neither an IP address"),
            ("localhost:", "a port is"),
            ("localhost:http", "a port is"),
            ("localhost:65536", "a port is"),
            ("localhost:-1", "a port is"),
            ("localhost:+1", "a port is"),
            ("localhost:nonblock", "HOST:PORT"),
            ("localhost:1:block", "HOST:PORT"),
            ("[::1]:1:block", "a port is"),
        ] {
            let refused = ListenAddress::parse(text).expect_err(text);
            assert!(refused.contains(what), "{text}: {refused}");
        }
    }
}
