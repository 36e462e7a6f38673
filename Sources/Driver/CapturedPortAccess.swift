import Diagnosis
import Discovery
import Services
import Wire

/// What the capture's switch port made of its phone in 802.1X.
struct CapturedPortAccess: Sendable {
  private let exchange: Authentication
  private var identifier: UInt8 = 0

  private static let delay = Duration.milliseconds(10)
  private static let known: [EAPType] = [.md5, .tls, .ttls, .peap, .mschapV2, .fast]

  init(_ exchange: Authentication) {
    self.exchange = exchange
  }

  /// The same questions in the same order, then how it ended there. Silence where there was.
  mutating func answers(to frame: EAPOLFrame) -> [WorldAnswer] {
    if frame.type == .start {
      guard exchange.requests != nil else {
        return exchange.starts == nil
          ? [WorldAnswer(.unknown("nobody asked the port to be let in (802.1X)"))] : []
      }
      return [request(.identity)]
    }
    guard let packet = try? frame.eap(), packet.code == .response, let type = packet.type else {
      return []
    }
    if type == .identity, let method { return [request(method)] }
    if exchange.isSuccessful { return [heard(EAPPacket(.success, identifier: identifier))] }
    return exchange.isFailed ? [heard(EAPPacket(.failure, identifier: identifier))] : []
  }

  /// What the port asked for beside the identity; `nil` if it asked for nothing that has a name.
  private var method: EAPType? {
    Self.known.first { exchange.methods.contains($0.description) }
  }

  private mutating func request(_ type: EAPType) -> WorldAnswer {
    identifier &+= 1
    let data: [UInt8] =
      switch type {
      case .identity: []
      case .md5: [16] + [UInt8](repeating: identifier, count: 16)
      default: [0x20]
      }
    return heard(EAPPacket(.request, identifier: identifier, type: type, data: data[...]))
  }

  private func heard(_ packet: EAPPacket) -> WorldAnswer {
    WorldAnswer(.heard(.eapol(EAPOLFrame(packet))), after: Self.delay)
  }
}
