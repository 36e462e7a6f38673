public import Framing
import Wire

/// Follows a TLS connection from outside (RFC 8446, RFC 5246): hellos, certificates as far as TLS
/// 1.2 shows them, alerts, and where encryption begins.
///
/// What it does not do: nothing is decrypted, no signature is checked, QUIC and DTLS are not read.
public struct TLSReader: Sendable {
  private var client = TLSSide()
  private var server = TLSSide()
  /// What the server has chosen; `nil` before its hello.
  public private(set) var version: TLSVersion?

  /// Longer chains are cut.
  private static let longestChain = 16

  public init() {}

  /// Takes the next octets of one side; returns what can be seen in them.
  public mutating func read(
    _ octets: ArraySlice<UInt8>, from direction: StreamDirection, frame: Int
  ) -> [TLSEvent] {
    var side = direction == .fromClient ? client : server
    if direction == .fromClient { client = TLSSide() } else { server = TLSSide() }
    var events: [TLSEvent] = []
    var input = octets
    side.beginSegment(octets)
    while !input.isEmpty {
      guard let step = side.step(&input) else { continue }
      handle(step, of: &side, direction, frame: frame, events: &events)
    }
    if direction == .fromClient { client = side } else { server = side }
    return events
  }

  /// Octets of one side are missing.
  public mutating func skip(
    _ octets: Int, from direction: StreamDirection, frame: Int
  ) -> [TLSEvent] {
    let isEncrypted = isEncrypted(direction == .fromClient ? client : server)
    func isOpaque(_ type: TLSRecordType) -> Bool {
      type == .applicationData || type == .handshake && isEncrypted
    }
    let isLost =
      direction == .fromClient
      ? client.skip(octets, isOpaque: isOpaque) : server.skip(octets, isOpaque: isOpaque)
    return isLost ? [.lost(direction, frame: frame)] : []
  }

  /// TLS 1.3 encrypts in records of its own kind; what says it is a handshake is in the clear,
  /// whatever was changed before (RFC 8446 appendix D.4).
  private func isEncrypted(_ side: TLSSide) -> Bool {
    side.hasChangedCipher && version != .tls13
  }
}

// MARK: - Records

extension TLSReader {
  private mutating func handle(
    _ step: TLSSide.Step, of side: inout TLSSide, _ direction: StreamDirection, frame: Int,
    events: inout [TLSEvent]
  ) {
    switch step {
    case .record(let header):
      if header.type == .applicationData, !side.hasSentData {
        side.hasSentData = true
        events.append(.applicationData(direction, frame: frame))
      }
    case .content(.changeCipherSpec, _, isEnd: true):
      side.hasChangedCipher = true
      events.append(.changeCipherSpec(direction, frame: frame))
    case .content(.alert, let octets, let isEnd):
      // Two octets are in the clear; only whether there are more matters.
      side.alert += octets.prefix(max(0, 3 - side.alert.count))
      if isEnd { readAlert(side.alert, direction, frame: frame, events: &events) }
    case .content(.handshake, let octets, _):
      if isEncrypted(side) { return }
      for message in side.handshake.take(octets) {
        read(message, direction, frame: frame, events: &events)
      }
    case .content:
      break
    case .ssl2Hello(let version):
      events.append(.ssl2Hello(version, direction, frame: frame))
    case .foreign(let beginning):
      events.append(.notTLS(beginning, direction, frame: frame))
    case .malformed(let error):
      events.append(.malformed(error, direction, frame: frame))
    }
  }

  private func readAlert(
    _ octets: [UInt8], _ direction: StreamDirection, frame: Int, events: inout [TLSEvent]
  ) {
    if octets.count > 2 {
      events.append(.encryptedAlert(direction, frame: frame))
      return
    }
    do {
      let alert = try TLSAlert(whole: octets[...], reading: "TLS alert")
      events.append(.alert(alert, direction, frame: frame))
    } catch {
      events.append(.malformed(error, direction, frame: frame))
    }
  }
}

// MARK: - Handshake

extension TLSReader {
  private mutating func read(
    _ message: TLSHandshakeBuffer.Message, _ direction: StreamDirection, frame: Int,
    events: inout [TLSEvent]
  ) {
    do throws(DecodeError) {
      switch message {
      case .tooLong(let type, let length):
        throw DecodeError(
          "TLS \(type)", at: 0,
          .length(length, expected: "at most \(TLSHandshakeBuffer.longest)"))
      case .whole(.clientHello, let content):
        events.append(.clientHello(try TLSClientHello(content), frame: frame))
      case .whole(.serverHello, let content):
        let hello = try TLSServerHello(content)
        version = hello.version
        events.append(.serverHello(hello, frame: frame))
      case .whole(.certificate, let content):
        events.append(.certificates(try Self.chain(content), direction, frame: frame))
      case .whole(let type, _):
        events.append(.handshake(type, direction, frame: frame))
      }
    } catch {
      events.append(.malformed(error, direction, frame: frame))
    }
  }

  /// RFC 5246 §7.4.2.
  private static func chain(
    _ content: ArraySlice<UInt8>
  ) throws(DecodeError) -> [Decoded<X509Certificate>] {
    var reader = ByteReader(content, reading: "TLS Certificate")
    var list = ByteReader(try reader.readVector(lengthOctets: 3), reading: reader.structure)
    var chain: [Decoded<X509Certificate>] = []
    while !list.isAtEnd, chain.count < longestChain {
      let octets = try list.readVector(lengthOctets: 3)
      let result = Result { () throws(DecodeError) in try X509Certificate(octets) }
      chain.append(Decoded(octets: octets.indices, result: result))
    }
    return chain
  }
}
