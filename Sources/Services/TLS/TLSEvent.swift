public import Framing
public import Wire

/// What can be seen of a TLS connection without its keys. `frame` brought the last octet of it.
public enum TLSEvent: Hashable, Sendable {
  case clientHello(TLSClientHello, frame: Int)
  case serverHello(TLSServerHello, frame: Int)
  /// The chain of one side, its own certificate first; only as far as TLS 1.2.
  case certificates([Decoded<X509Certificate>], StreamDirection, frame: Int)
  /// Another handshake message in the clear.
  case handshake(TLSHandshakeType, StreamDirection, frame: Int)
  /// From here on this side encrypts; in TLS 1.3 it says nothing.
  case changeCipherSpec(StreamDirection, frame: Int)
  /// The first encrypted content of this side.
  case applicationData(StreamDirection, frame: Int)
  case alert(TLSAlert, StreamDirection, frame: Int)
  /// An alert, nobody without the keys knows which.
  case encryptedAlert(StreamDirection, frame: Int)
  /// A hello of SSL 2.0, which offers or has chosen that version (RFC 5246 appendix E.2).
  case ssl2Hello(TLSVersion, StreamDirection, frame: Int)
  /// One side does not speak TLS; what it says begins so.
  case notTLS(WireText, StreamDirection, frame: Int)
  /// A part that cannot be read as what it says it is. Its offset counts from the start of the
  /// message.
  case malformed(DecodeError, StreamDirection, frame: Int)
  /// Octets are missing: what this side says cannot be followed until a record is found again.
  case lost(StreamDirection, frame: Int)
}
