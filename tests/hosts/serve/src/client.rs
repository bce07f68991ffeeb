//! The client: plain sockets, because an ordinary HTTP client would not send half a document.

use crate::service;
use budget_performance::scheme::Catalogue;
use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What is sent, and what must come back.
pub enum Document {
    /// It is answered as the library answers when it is called directly.
    Whole { text: String, answer: Result<String, String> },
    /// The connection is closed in the middle of it.
    HungUp { text: String, kept: usize },
    /// It is longer than the service takes.
    TooLong { text: String },
}

#[derive(Default)]
pub struct Sent {
    pub scored: usize,
    pub refused: usize,
    pub hung_up: usize,
    pub turned_away: usize,
}

/// Documents of every kind, mixed.
pub fn documents(forms: Vec<String>) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    let catalogue = Catalogue::published();
    let whole = |text: String| Document::Whole { answer: service::answer(&catalogue, &text), text };
    for (index, form) in forms.iter().enumerate() {
        service::answer(&catalogue, form)?;
        documents.push(whole(form.clone()));
        // A document cut within, at another place in each form, but never within a character.
        let cut = (0..=form.len() * (index + 1) / (forms.len() + 1)).rev().find(|at| form.is_char_boundary(*at));
        documents.push(whole(form[..cut.unwrap_or(0)].to_owned()));
        documents.push(Document::HungUp { text: form.clone(), kept: form.len() / 2 });
        documents.push(whole(form.replacen("\"kind\"", "\"kínd\"", 1)));
        documents.push(whole(form.replacen(':', "", 1)));
    }
    let form = |rows: &str| format!(r#"{{"form/1":{{"kind":"project","subject":"某项目","rows":[{rows}]}}}}"#);
    documents.push(whole(String::new()));
    documents.push(whole("[".repeat(1_000_000)));
    documents.push(whole(r#"{"form/1":"#.repeat(100_000)));
    documents.push(whole(form(&format!(r#"{{"target":{}}}"#, "[".repeat(50_000)))));
    documents.push(whole(form(&"{},".repeat(200_000))));
    documents.push(whole(form(&format!(r#"{{"target":"{}"}}"#, "九".repeat(1_000_000)))));
    documents.push(whole(form(&" ".repeat(service::MOST_BYTES - 100))));
    documents.push(Document::TooLong { text: " ".repeat(service::MOST_BYTES + 1) });
    Ok(documents)
}

impl Sent {
    pub async fn send(&mut self, address: SocketAddr, document: &Document) -> Result<(), Box<dyn Error>> {
        tokio::time::timeout(Duration::from_secs(120), async {
            match document {
                Document::Whole { text, answer } => self.send_whole(address, text, answer).await,
                Document::HungUp { text, kept } => self.hang_up(address, text, *kept).await,
                Document::TooLong { text } => self.turn_away(address, text).await,
            }
        })
        .await?
    }

    async fn send_whole(&mut self, address: SocketAddr, text: &str, answer: &Result<String, String>) -> Result<(), Box<dyn Error>> {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(&request(text)).await?;
        let mut found = String::new();
        stream.read_to_string(&mut found).await?;
        let (head, body) = found.split_once("\r\n\r\n").ok_or("the answer has no end of its head")?;
        let (status, expected) = match answer {
            Ok(results) => ("HTTP/1.1 200 ", results),
            Err(reason) => ("HTTP/1.1 422 ", reason),
        };
        if !head.starts_with(status) || body != expected {
            return Err(format!("expected {status}, found {head}").into());
        }
        match answer {
            Ok(_) => self.scored += 1,
            Err(_) => self.refused += 1,
        }
        Ok(())
    }

    async fn hang_up(&mut self, address: SocketAddr, text: &str, kept: usize) -> Result<(), Box<dyn Error>> {
        let mut stream = TcpStream::connect(address).await?;
        let request = request(text);
        stream.write_all(&request[..request.len() - text.len() + kept]).await?;
        stream.shutdown().await?;
        let mut found = Vec::new();
        // The service may answer or close; a reset is a way of closing.
        let _ = stream.read_to_end(&mut found).await;
        if found.starts_with(b"HTTP/1.1 5") {
            return Err("half a document was answered with an error of the service".into());
        }
        self.hung_up += 1;
        Ok(())
    }

    async fn turn_away(&mut self, address: SocketAddr, text: &str) -> Result<(), Box<dyn Error>> {
        let mut stream = TcpStream::connect(address).await?;
        // The service may answer and close before it has all, so that neither need come through.
        let _ = stream.write_all(&request(text)).await;
        let mut found = Vec::new();
        let _ = stream.read_to_end(&mut found).await;
        if !found.is_empty() && !found.starts_with(b"HTTP/1.1 413 ") {
            return Err(String::from_utf8_lossy(&found).into_owned().into());
        }
        self.turned_away += 1;
        Ok(())
    }

    pub fn and(self, other: Self) -> Self {
        Self {
            scored: self.scored + other.scored,
            refused: self.refused + other.refused,
            hung_up: self.hung_up + other.hung_up,
            turned_away: self.turned_away + other.turned_away,
        }
    }

    pub fn all(&self) -> usize {
        self.scored + self.refused + self.hung_up + self.turned_away
    }
}

fn request(text: &str) -> Vec<u8> {
    let head = format!(
        "POST /evaluate HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        text.len()
    );
    [head.as_bytes(), text.as_bytes()].concat()
}
