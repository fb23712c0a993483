//! Does a Go program serve HTTP on a socket that `wasmc run --tcplisten` hands in? Its runtime waits for all its clients
//! at once. What must come back follows from the protocol.

use crate::cache::Outcome;
use crate::go;
use crate::guest::{Ended, Guest, temporary_folder};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// Go leaves sockets as they are handed in, and would wait for one client in `sock_accept` while it has others.
const LISTEN: &str = "--tcplisten=127.0.0.1:0:nonblock";

/// How long a client waits for an answer before the test has failed.
const PATIENCE: Duration = Duration::from_secs(120);

/// Longer than what a socket takes at once.
const LONG: usize = 3 << 20;

/// Clients beside each other, one of which is slow, then one that ends the server.
pub(crate) fn serve() -> Outcome<()> {
    let folder = temporary_folder()?;
    let guest = Guest::build(&go::own_wasm("serve", folder.path())?, '0', folder.path())?;
    let command = guest.command([LISTEN], [] as [&str; 0]);
    let (ended, requests) = while_listening(command, clients)?;
    requests?;
    ended.compare(Some(0), &format!("served {} bytes\n", "slowly".len() + "good day".len() + LONG))
}

/// Starts what says on standard error where it listens; `talk` has to make it end.
fn while_listening<T>(mut command: Command, talk: impl FnOnce(SocketAddr) -> T) -> Outcome<(Ended, T)> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("{command:?}: {error}"))?;
    let mut note = String::new();
    let mut stderr = BufReader::new(child.stderr.take().expect("it is piped"));
    let context = |error: std::io::Error| error.to_string();
    stderr.read_line(&mut note).map_err(context)?;
    let address = note.trim_end().split_once(": listening on ").and_then(|(_, address)| address.parse().ok());
    let talked = talk(address.ok_or_else(|| format!("says no address: {note}"))?);
    let output = child.wait_with_output().map_err(context)?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut said = String::new();
    stderr.read_to_string(&mut said).map_err(context)?;
    Ok((Ended { code: output.status.code(), stdout, stderr: said }, talked))
}

fn clients(address: SocketAddr) -> Outcome<()> {
    let context = |error: std::io::Error| format!("client: {error}");
    let slow = Client::post(address, "slowly".len()).and_then(|slow| slow.send(b"slow")).map_err(context)?;
    let long = thread::spawn(move || answer(address, &vec![b'x'; LONG]));
    let requests = [
        ("another client", answer(address, b"good day"), b"GOOD DAY".to_vec()),
        ("a long text", long.join().expect("clients return errors"), vec![b'X'; LONG]),
        ("the slow client", slow.send(b"ly").and_then(Client::answer), b"SLOWLY".to_vec()),
        ("the last client", end(address), Vec::new()),
    ];
    for (name, found, expected) in requests {
        let found = found.map_err(|error| format!("{name}: {error}"))?;
        if found != (Answer { status: "HTTP/1.0 200 OK".to_owned(), body: expected }) {
            return Err(format!("{name}: {} and {} bytes came back", found.status, found.body.len()));
        }
    }
    Ok(())
}

/// What came back.
#[derive(PartialEq)]
struct Answer {
    status: String,
    body: Vec<u8>,
}

/// A client whose request is under way.
struct Client(TcpStream);

impl Client {
    /// Begins a request with a body of this length.
    fn post(address: SocketAddr, length: usize) -> std::io::Result<Client> {
        let head = format!("POST /upper HTTP/1.0\r\nContent-Length: {length}\r\n\r\n");
        Client::connect(address)?.send(head.as_bytes())
    }

    fn connect(address: SocketAddr) -> std::io::Result<Client> {
        let stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Client(stream))
    }

    fn send(mut self, bytes: &[u8]) -> std::io::Result<Client> {
        self.0.write_all(bytes)?;
        Ok(self)
    }

    fn answer(self) -> std::io::Result<Answer> {
        let mut stream = BufReader::new(self.0);
        let mut status = String::new();
        stream.read_line(&mut status)?;
        let mut line = String::new();
        while stream.read_line(&mut line)? > "\r\n".len() {
            line.clear();
        }
        let mut body = Vec::new();
        stream.read_to_end(&mut body)?;
        Ok(Answer { status: status.trim_end().to_owned(), body })
    }
}

fn answer(address: SocketAddr, body: &[u8]) -> std::io::Result<Answer> {
    Client::post(address, body.len())?.send(body)?.answer()
}

fn end(address: SocketAddr) -> std::io::Result<Answer> {
    Client::connect(address)?.send(b"GET /end HTTP/1.0\r\n\r\n")?.answer()
}
