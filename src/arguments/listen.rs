//! How is an address of `wasmc run --tcplisten` written?

use std::fmt;
use std::net::TcpListener;

/// Where the program's socket listens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListenAddress {
    /// A name or an address, of IPv6 without the brackets.
    host: String,
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
        if host.is_empty() {
            return Err(
                "the address has no host; `0.0.0.0` or `[::]` stands for all of this machine".to_owned()
            );
        }
        let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
        let port = port.parse().ok().filter(|_| is_number);
        let port = port.ok_or("a port is a number from 0 to 65535; 0 stands for any that is free")?;
        Ok(ListenAddress { host: host.to_owned(), port, nonblocking })
    }

    /// A socket that listens there.
    ///
    /// # Errors
    /// Where the address is in use, reserved, not one of this machine, or a name that nobody knows.
    pub fn listen(&self) -> std::io::Result<TcpListener> {
        let listener = TcpListener::bind((self.host.as_str(), self.port))?;
        listener.set_nonblocking(self.nonblocking)?;
        Ok(listener)
    }

    /// Whether the system chooses the port.
    pub fn takes_any_port(&self) -> bool {
        self.port == 0
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (host, port) = (&self.host, self.port);
        if host.contains(':') { write!(f, "[{host}]:{port}") } else { write!(f, "{host}:{port}") }
    }
}

#[cfg(test)]
mod tests {
    use super::ListenAddress;

    #[test]
    fn addresses() {
        for text in ["127.0.0.1:8080", "[::1]:0", "localhost:65535", "[fe80::1%eth0]:1", "0.0.0.0:80"] {
            let address = ListenAddress::parse(text).unwrap();
            assert_eq!(address.to_string(), text);
            assert_eq!(address.takes_any_port(), text.ends_with(":0"), "{text}");
            assert!(!address.nonblocking, "{text}");
            let nonblocking = ListenAddress::parse(&format!("{text}:nonblock")).unwrap();
            assert_eq!(nonblocking, ListenAddress { nonblocking: true, ..address });
        }
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
