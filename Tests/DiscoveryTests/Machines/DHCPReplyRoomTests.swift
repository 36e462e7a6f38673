import DHCP
import Framing
import Testing
import Wire

@testable import Discovery

/// How options share the room that a client has: 307 octets of 576, but for what every answer has.
@Suite struct DHCPReplyRoomTests {
  /// A question of a client that takes so many octets.
  private static func question(_ size: UInt16?) -> DHCPMessage {
    ServerScript.message(
      .discover, from: ServerScript.client(1),
      more: size.map { [(.maximumMessageSize, MaximumMessageSize(octets: $0).encoded)] } ?? [])
  }

  private static func room(_ size: UInt16? = nil, overload: Bool = true) -> DHCPReplyRoom {
    DHCPReplyRoom(of: question(size), allowsOverload: overload)
  }

  private static let always: [DHCPReplyRoom.Option] = [
    (.messageType, [2]), (.serverIdentifier, Server.address.encoded),
  ]

  /// An option that takes `octets` with its code and lengths.
  private static func option(_ code: UInt8, _ octets: Int) -> DHCPReplyRoom.Option {
    (
      DHCPOptionCode(rawValue: code),
      [UInt8](repeating: code, count: octets - 2 * ((octets + 256) / 257))
    )
  }

  private static func codes(_ options: [DHCPReplyRoom.Option]?) -> [UInt8]? {
    options?.map(\.0.rawValue)
  }

  @Test(
    arguments: [
      (nil, 576), (0, 576), (575, 576), (576, 576), (577, 577), (1000, 1000), (1500, 1500),
      (1501, 1500), (.max, 1500),
    ] as [(UInt16?, Int)])
  func `a client takes 576 octets at least, and a frame holds 1500`(size: UInt16?, octets: Int) {
    #expect(Self.room(size).datagram == octets)
  }

  @Test func `what fits is left as it is, to the last octet`() {
    // 576 less 28 of headers, 236, the cookie, an End, and nine octets of the two options.
    let told = [Self.option(242, 298)]
    let fitting = Self.room().fit(always: Self.always, told: told, relayed: [])
    #expect(Self.codes(fitting.options) == [53, 54, 242])
    #expect(fitting.file == nil && fitting.serverName == nil && fitting.leftOut.isEmpty)
    let message = DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: ServerScript.client(1),
      options: fitting.options)
    #expect(message.encoded.count == 576 - 28)
  }

  @Test func `one octet more, and what is small goes into file`() {
    let told = [Self.option(1, 6), Self.option(242, 293)]
    let fitting = Self.room().fit(always: Self.always, told: told, relayed: [])
    #expect(Self.codes(fitting.options) == [53, 54, 52, 242])
    #expect(fitting.options[2].1 == [1])
    #expect(Self.codes(fitting.file) == [1])
    #expect(fitting.serverName == nil && fitting.leftOut.isEmpty)
  }

  @Test func `sname is the last place, and both fields can be full`() {
    let told = [
      Self.option(6, 63), Self.option(15, 127), Self.option(43, 100), Self.option(242, 195),
    ]
    let fitting = Self.room().fit(always: Self.always, told: told, relayed: [])
    #expect(Self.codes(fitting.options) == [53, 54, 52, 43, 242])
    #expect(fitting.options[2].1 == [3])
    #expect(Self.codes(fitting.file) == [15] && Self.codes(fitting.serverName) == [6])
    #expect(fitting.leftOut.isEmpty)
  }

  @Test func `without overload the end of the list is left out, not the small before it`() {
    let told = [Self.option(1, 6), Self.option(242, 293), Self.option(43, 30), Self.option(3, 6)]
    let fitting = Self.room(overload: false).fit(always: Self.always, told: told, relayed: [])
    #expect(Self.codes(fitting.options) == [53, 54, 1, 43, 3])
    #expect(fitting.file == nil && fitting.serverName == nil)
    #expect(fitting.leftOut == [.avayaSiteSpecific])
  }

  @Test func `all instances of one option stay together and in their order`() {
    let told: [DHCPReplyRoom.Option] = [
      Self.option(242, 150), Self.option(1, 6), (.avayaSiteSpecific, [7]), Self.option(43, 150),
    ]
    let fitting = Self.room().fit(always: Self.always, told: told, relayed: [])
    #expect(Self.codes(fitting.options) == [53, 54, 242, 1, 242])
    #expect(fitting.leftOut == [.vendorSpecificInformation])
  }

  @Test func `the relay agent's option is last, and not the client's to take`() {
    let relayed: [DHCPReplyRoom.Option] = [(.relayAgentInformation, [1, 2, 0xAA, 0xBB])]
    let told = [Self.option(242, 298)]
    let fitting = Self.room().fit(always: Self.always, told: told, relayed: relayed)
    #expect(Self.codes(fitting.options) == [53, 54, 242, 82])
    // Nor may the frame become too large by it.
    let many = [Self.option(242, 1222)]
    #expect(Self.room(1500).fit(always: Self.always, told: many, relayed: []).leftOut.isEmpty)
    #expect(
      Self.room(1500).fit(always: Self.always, told: many, relayed: relayed).leftOut
        == [.avayaSiteSpecific])
  }

  @Test func `no answer is longer than its client takes, and nothing is lost in silence`() throws {
    var generator = SeededGenerator(seed: 57)
    for _ in 0..<400 {
      let size = UInt16(500 + generator.next() % 1100)
      let told = (0..<(generator.next() % 12)).map { _ in
        (
          code: DHCPOptionCode(rawValue: UInt8(generator.next() % 256)),
          value: [UInt8](repeating: 9, count: Int(generator.next() % 300))
        )
      }.filter {
        ![.overload, .messageType, .serverIdentifier].contains($0.code) && $0.code.hasLength
      }
      let fitting = Self.room(size, overload: generator.next() % 2 == 0)
        .fit(always: Self.always, told: told, relayed: [])
      let header = BOOTPHeader(
        operation: .reply, transactionID: 1, clientMAC: ServerScript.client(1))
      let message = try #require(
        DHCPMessage(
          header, options: fitting.options, optionsInFile: fitting.file,
          optionsInServerName: fitting.serverName))
      #expect(message.encoded.count + 28 <= max(576, min(1500, Int(size))))
      #expect(message.framingErrors.isEmpty)
      for option in told where !fitting.leftOut.contains(option.code) {
        let whole = told.filter { $0.code == option.code }.flatMap(\.value)
        #expect(message.joinedOption(option.code)?.value == whole)
      }
      for code in fitting.leftOut { #expect(message.joinedOption(code) == nil) }
    }
  }
}
