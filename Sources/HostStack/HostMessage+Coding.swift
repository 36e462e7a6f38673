import Framing
import Wire

extension HostMessage {
  private var kind: UInt8 {
    switch self {
    case .frame: 1
    case .ready: 2
    case .failed: 3
    case .configure: 4
    case .configured: 5
    case .run: 6
    case .cancel: 7
    case .output: 8
    case .ended: 9
    case .file: 10
    }
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(kind)
    switch self {
    case .ready: break
    case .frame(let octets): writer.write(octets)
    case .failed(let step, let errno):
      writer.write(errno)
      writer.write(step.utf8)
    case .configure(let address): Self.write(address, to: &writer)
    case .configured(let notes): writer.write(notes.joined(separator: "\n").utf8)
    case .run(let number, let command):
      writer.write(number)
      Self.write(command, to: &writer)
    case .cancel(let number): writer.write(number)
    case .output(let number, let isError, let octets):
      writer.write(number)
      writer.write(UInt8(isError ? 1 : 0))
      writer.write(octets)
    case .ended(let number, let exit):
      writer.write(number)
      let (how, detail) = exit.encoded
      writer.write(how)
      writer.write(detail)
    case .file(let name, let octets):
      let name = Array(name.utf8.prefix(HostFolder.longestName))
      writer.write(UInt16(clamping: name.count))
      writer.write(name)
      writer.write(octets)
    }
    return writer.bytes
  }

  init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = ByteReader(octets, reading: "host message")
    let kind = try reader.readInteger(UInt8.self)
    switch kind {
    case 1: self = .frame(Array(reader.readRest()))
    case 2: self = .ready
    case 3:
      let errno = try reader.readInteger(UInt32.self)
      self = .failed(step: Self.text(reader.readRest()), errno: errno)
    case 4: self = .configure(try Self.address(&reader))
    case 5:
      let lines = Self.text(reader.readRest()).split(separator: "\n").map(String.init)
      self = .configured(notes: lines)
    case 6: self = .run(try reader.readInteger(), try Self.command(&reader))
    case 7: self = .cancel(try reader.readInteger())
    case 8:
      let number = try reader.readInteger(UInt32.self)
      let isError = try reader.readInteger(UInt8.self)
      guard isError < 2 else { throw reader.error(.value(UInt64(isError), field: "stream")) }
      self = .output(number, isError: isError == 1, Array(reader.readRest()))
    case 9:
      let number = try reader.readInteger(UInt32.self)
      let (how, detail) = (try reader.readInteger(UInt8.self), try reader.readInteger(UInt32.self))
      guard let exit = HostExit(how, detail) else {
        throw reader.error(.value(UInt64(how), field: "end"))
      }
      self = .ended(number, exit)
    case 10:
      let length = Int(try reader.readInteger(UInt16.self))
      guard length <= HostFolder.longestName else {
        throw reader.error(.value(UInt64(length), field: "name"))
      }
      self = .file(Self.text(try reader.readBytes(length)), Array(reader.readRest()))
    default: throw reader.error(.value(UInt64(kind), field: "kind"))
    }
    try reader.finish()
  }

  private static func text(_ octets: ArraySlice<UInt8>) -> String {
    String(decoding: octets, as: UTF8.self)
  }

  // MARK: - Address

  private static func write(_ address: HostAddress, to writer: inout ByteWriter) {
    writer.write(address.address.rawValue)
    writer.write(address.mask.rawValue)
    writer.write((address.router ?? .any).rawValue)
    writer.write(address.mtu)
    writer.write(UInt8(clamping: address.resolvers.count))
    for resolver in address.resolvers { writer.write(resolver.rawValue) }
    writer.write(address.domain.utf8)
  }

  private static func address(_ reader: inout ByteReader) throws(DecodeError) -> HostAddress {
    let own = IPv4Address(rawValue: try reader.readInteger())
    let mask = IPv4Address(rawValue: try reader.readInteger())
    let router = IPv4Address(rawValue: try reader.readInteger())
    let mtu = try reader.readInteger(UInt16.self)
    var resolvers: [IPv4Address] = []
    for _ in 0..<(try reader.readInteger(UInt8.self)) {
      resolvers.append(IPv4Address(rawValue: try reader.readInteger()))
    }
    return HostAddress(
      own, mask: mask, router: router == .any ? nil : router, mtu: mtu, resolvers: resolvers,
      domain: text(reader.readRest()))
  }

  // MARK: - Command

  private static func write(_ command: HostCommand, to writer: inout ByteWriter) {
    writer.write(UInt32(clamping: command.limit.wholeMilliseconds))
    writer.write(UInt32(clamping: command.mostOctets))
    let arguments = command.arguments.prefix(HostCommand.mostArguments)
    writer.write(UInt8(arguments.count))
    for argument in arguments {
      let octets = Array(argument.utf8.prefix(HostCommand.longestArgument))
      writer.write(UInt16(octets.count))
      writer.write(octets)
    }
    writer.write(command.input)
  }

  private static func command(_ reader: inout ByteReader) throws(DecodeError) -> HostCommand {
    let limit = Duration.milliseconds(Int64(try reader.readInteger(UInt32.self)))
    let mostOctets = Int(try reader.readInteger(UInt32.self))
    let count = try reader.readInteger(UInt8.self)
    guard (1...HostCommand.mostArguments).contains(Int(count)) else {
      throw reader.error(.value(UInt64(count), field: "arguments"))
    }
    var arguments: [String] = []
    for _ in 0..<count {
      let length = Int(try reader.readInteger(UInt16.self))
      arguments.append(text(try reader.readBytes(length)))
    }
    return HostCommand(
      arguments, input: Array(reader.readRest()), limit: limit, mostOctets: mostOctets)
  }
}

extension HostExit {
  fileprivate var encoded: (how: UInt8, detail: UInt32) {
    switch self {
    case .status(let status): (0, UInt32(status))
    case .signal(let signal): (1, UInt32(signal))
    case .timeOver: (2, 0)
    case .tooMuch: (3, 0)
    case .notStarted(let errno): (4, errno)
    }
  }

  fileprivate init?(_ how: UInt8, _ detail: UInt32) {
    switch (how, detail) {
    case (0, 0...255): self = .status(UInt8(detail))
    case (1, 0...255): self = .signal(UInt8(detail))
    case (2, 0): self = .timeOver
    case (3, 0): self = .tooMuch
    case (4, _): self = .notStarted(detail)
    default: return nil
    }
  }
}
