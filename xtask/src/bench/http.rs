//! A plain HTTP client, and as many of them at once as a load needs.

use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use crate::shell::{Failure, Outcome};

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The values of a header, whose name is given in small letters.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines
            .filter(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .collect()
    }
}

/// A request as it goes over the wire.
pub(crate) fn request(
    method: &str,
    address: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\n");
    for (name, value) in headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    if method != "GET" {
        let _ = write!(text, "content-length: {}\r\n", body.len());
    }
    text + "\r\n" + body
}

/// The longest answer that is read, head and body.
const MOST: usize = 4 << 20;

/// A connection that is kept open.
pub(crate) struct Connection {
    stream: TcpStream,
    /// Where answers are read to, one over the other.
    buffer: Box<[u8]>,
}

/// The status of an answer, and where in the buffer its head and its body end.
struct Read {
    status: u16,
    head: usize,
    end: usize,
}

impl Connection {
    pub(crate) fn open(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Self {
            stream,
            buffer: vec![0; MOST].into_boxed_slice(),
        })
    }

    /// Sends `request` and reads the whole answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        let Read { status, head, end } = self.exchange(request)?;
        let body = self.buffer[head..end].to_vec();
        let head = String::from_utf8_lossy(&self.buffer[..head]).into_owned();
        Ok(Answer { status, head, body })
    }

    /// Sends `request` and reads the whole answer into the buffer.
    fn exchange(&mut self, request: &[u8]) -> io::Result<Read> {
        self.stream.write_all(request)?;
        let mut filled = 0;
        let head = loop {
            filled += self.read_at(filled)?;
            let end = self.buffer[..filled]
                .windows(4)
                .position(|window| window == b"\r\n\r\n");
            if let Some(end) = end {
                break end + 4;
            }
        };
        let text = String::from_utf8_lossy(&self.buffer[..head]).to_ascii_lowercase();
        let status = text
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| io::Error::other("no status"))?;
        if text.contains("\r\ntransfer-encoding: chunked") {
            return Err(io::Error::other(
                "an answer in pieces, whose end this client does not know",
            ));
        }
        let length = text
            .split("\r\ncontent-length:")
            .nth(1)
            .and_then(|rest| rest.lines().next());
        let length: usize = length
            .and_then(|length| length.trim().parse().ok())
            .unwrap_or(0);
        let end = head + length;
        if end > MOST {
            return Err(io::Error::other("the answer is too long"));
        }
        while filled < end {
            filled += self.read_at(filled)?;
        }
        Ok(Read { status, head, end })
    }

    fn read_at(&mut self, place: usize) -> io::Result<usize> {
        match self.stream.read(&mut self.buffer[place..])? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            read => Ok(read),
        }
    }
}

/// How a server bore a load.
pub(crate) struct Load {
    pub(crate) per_second: f64,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
}

/// Sends `request` over `connections` connections, each as soon as it has its answer, for as long as `time`.
pub(crate) fn load(
    address: &str,
    request: &str,
    status: u16,
    connections: usize,
    time: Duration,
) -> Outcome<Load> {
    run(
        address,
        request,
        status,
        connections,
        Duration::from_millis(500),
    )?;
    run(address, request, status, connections, time)
}

fn run(
    address: &str,
    request: &str,
    status: u16,
    connections: usize,
    time: Duration,
) -> Outcome<Load> {
    let start = Instant::now();
    let end = start + time;
    let clients: Vec<_> = (0..connections)
        .map(|_| {
            let (address, request) = (address.to_owned(), request.to_owned());
            thread::spawn(move || -> io::Result<Vec<Duration>> {
                let mut connection = Connection::open(&address)?;
                let mut times = Vec::with_capacity(1 << 16);
                while Instant::now() < end {
                    let sent = Instant::now();
                    let found = connection.exchange(request.as_bytes())?.status;
                    if found != status {
                        return Err(io::Error::other(format!(
                            "answer {found} instead of {status}"
                        )));
                    }
                    times.push(sent.elapsed());
                }
                Ok(times)
            })
        })
        .collect();
    let mut times = Vec::new();
    for client in clients {
        let own = client
            .join()
            .map_err(|_| Failure::new("a client stopped"))?;
        times.extend(own?);
    }
    let seconds = start.elapsed().as_secs_f64();
    times.sort_unstable();
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
    let at = |percent: usize| {
        times
            .get(times.len() * percent / 100)
            .copied()
            .unwrap_or_default()
    };
    Ok(Load {
        per_second: f64::from(count) / seconds,
        p50: at(50),
        p99: at(99),
    })
}
