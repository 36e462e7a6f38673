import Framing
import Services
import TestSupport
import Testing
import Wire

/// Every TFTP packet of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedTFTPTests {
  struct Fields: Decodable {
    let opcode: Int?
    let file: String?
    let mode: String?
    let block: Int?
    let options: [[String]]?
  }

  static let messages: [(message: TFTPMessage, line: Fields, place: Comment)] =
    MiscLine<Fields>.all("tftp").compactMap { frame, fields in
      let packet = Packet(frame.bytes[...], linkType: .ethernet)
      guard fields.opcode != nil, let message = try? TFTPMessage(packet.payload) else {
        return nil
      }
      return (message, fields, Comment(rawValue: frame.place))
    }

  @Test func `requests, blocks and options are those that another decoder sees`() {
    #expect(Self.messages.count > 300)
    for (message, line, place) in Self.messages {
      #expect(Int(message.opcode) == line.opcode, place)
      if let request = message.request {
        #expect(request.file.printable == line.file, place)
        #expect(request.mode.printable == line.mode, place)
        #expect(
          request.options.map { [$0.name.printable, $0.value.printable] } == line.options, place)
      }
      switch message {
      case .data(let block, _), .acknowledgment(let block):
        #expect(Int(block) == line.block, place)
      default: break
      }
    }
  }
}
