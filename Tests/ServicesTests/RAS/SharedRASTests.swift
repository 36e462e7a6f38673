import Framing
import Services
import TestSupport
import Testing
import Wire

/// Every RAS message of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedRASTests {
  struct Fields: Decodable {
    let ras: String?
    let product: String?
    let version: String?
    let digits: [String]?
    let ip: [String]?
  }

  static let messages: [(message: RASMessage, line: Fields, place: Comment)] =
    MiscLine<Fields>.all("h225").compactMap { frame, fields in
      guard fields.ras != nil else { return nil }
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard let message = try? RASMessage(packet.payload) else { return nil }
      return (message, fields, Comment(rawValue: frame.place))
    }

  @Test func `kinds, firmware and aliases are those that another decoder sees`() {
    #expect(Self.messages.count == 22)
    for (message, line, place) in Self.messages {
      #expect(message.error == nil, place)
      #expect(message.kind.description == line.ras, place)
      #expect(message.sequence != nil, place)
      switch message.kind {
      case .registrationRequest, .gatekeeperRequest:
        #expect(message.vendor?.product?.printable == line.product, place)
        #expect(message.vendor?.version?.printable == line.version, place)
        let digits = message.aliases.compactMap { alias in
          if case .digits(let text) = alias { text.printable } else { nil }
        }
        #expect(digits == line.digits ?? [], place)
      default: break
      }
      for address in message.rasAddresses + message.callSignalAddresses {
        #expect((line.ip ?? []).contains(address.address.description), place)
      }
    }
  }

  @Test func `an Avaya phone tells its firmware`() {
    let vendors = Self.messages.filter { $0.message.kind == .registrationRequest }
      .compactMap(\.message.vendor)
    #expect(vendors.contains { $0.isAvaya && $0.version == WireText("3.104S") })
  }
}
