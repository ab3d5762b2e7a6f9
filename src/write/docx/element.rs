//! A tree of XML elements: what docx-rs renders is read into it, finished and written from it.

use std::io;

use docx_rs::BuildXML;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// An element with its attributes and what stands in it, all unescaped.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Reads what docx-rs has rendered; text stays text on the way.
    pub fn of(rendered: &impl BuildXML) -> io::Result<Self> {
        let bytes = rendered.build();
        Self::read(std::str::from_utf8(&bytes).map_err(io::Error::other)?)
    }

    pub fn read(xml: &str) -> io::Result<Self> {
        let mut reader = Reader::from_str(xml);
        // Finished elements are hung into the one below; the lowest collects the root.
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().map_err(io::Error::other)? {
                Event::Start(tag) => open.push(Self::tagged(&tag)?),
                Event::Empty(tag) => hang(&mut open, Node::Element(Self::tagged(&tag)?)),
                Event::End(_) => {
                    if let Some(closed) = open.pop() {
                        hang(&mut open, Node::Element(closed));
                    }
                }
                Event::Text(text) => hang(&mut open, Node::Text(text.into_inner().into_owned())),
                Event::GeneralRef(name) => {
                    let escaped = format!("&{};", &*name);
                    let text = unescape(&escaped).map_err(io::Error::other)?;
                    hang(&mut open, Node::Text(text.into_owned()));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let document = open.pop().unwrap_or_default();
        let root = document.nodes.into_iter().find_map(Node::into_element);
        root.ok_or_else(|| io::Error::other("a part without a root"))
    }

    fn tagged(tag: &BytesStart) -> io::Result<Self> {
        let mut element = Self::new(tag.name().as_ref());
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(io::Error::other)?;
            let value = unescape(&attribute.value).map_err(io::Error::other)?;
            element.set(attribute.key.as_ref(), &value);
        }
        Ok(element)
    }

    /// The bytes of a part whose root this is.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration))?;
        self.write_into(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write_into(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut tag = BytesStart::new(self.name.as_str());
        for (name, value) in &self.attributes {
            tag.push_attribute((name.as_str(), value.as_str()));
        }
        if self.nodes.is_empty() {
            return writer.write_event(Event::Empty(tag));
        }
        writer.write_event(Event::Start(tag))?;
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.write_into(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name.as_str())))
    }
}

fn hang(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.nodes.push(node);
    }
}

impl Node {
    fn into_element(self) -> Option<Element> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }
}

/// Building and finding.
impl Element {
    pub fn with(mut self, attribute: &str, value: impl ToString) -> Self {
        self.set(attribute, &value.to_string());
        self
    }

    pub fn holding(mut self, child: Element) -> Self {
        self.push(child);
        self
    }

    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.nodes.push(Node::Text(text.into()));
        self
    }

    pub fn set(&mut self, attribute: &str, value: &str) {
        match self
            .attributes
            .iter_mut()
            .find(|(name, _)| name == attribute)
        {
            Some((_, old)) => *old = value.to_owned(),
            None => self
                .attributes
                .push((attribute.to_owned(), value.to_owned())),
        }
    }

    pub fn push(&mut self, child: Element) {
        self.nodes.push(Node::Element(child));
    }

    pub fn children_mut(&mut self, name: &str) -> impl Iterator<Item = &mut Element> {
        self.nodes.iter_mut().filter_map(move |node| match node {
            Node::Element(element) if element.name == name => Some(element),
            _ => None,
        })
    }

    /// Whether a sign stands in its own text.
    pub fn says(&self, sign: char) -> bool {
        let mut nodes = self.nodes.iter();
        nodes.any(|node| matches!(node, Node::Text(text) if text.contains(sign)))
    }

    /// Its own text.
    pub fn words(&self) -> String {
        let texts = self.nodes.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }

    /// The first child of that name, put there when missing.
    pub fn child(&mut self, name: &str) -> &mut Element {
        let found = self
            .nodes
            .iter()
            .position(|node| matches!(node, Node::Element(child) if child.name == name));
        let at = found.unwrap_or(self.nodes.len());
        if found.is_none() {
            self.push(Element::new(name));
        }
        match &mut self.nodes[at] {
            Node::Element(child) => child,
            Node::Text(_) => unreachable!("the place of an element"),
        }
    }
}
