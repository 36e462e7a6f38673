public import Wire

extension DHCPv6Message {
  /// How deep options are followed into each other: room for sixteen relay agents, twice what
  /// RFC 8415 §7.6 lets a message pass, and for what stands in the innermost message.
  public static let deepestNesting = 40

  /// Every option with those that stand in it, in wire order: of relayed messages, identity
  /// associations, their addresses and prefixes, and vendors' sub-options.
  ///
  /// `depth` is 0 for the message's own options and counts what an option stands in: one for an
  /// option, one more for a message in a relay message option. An option deeper than
  /// ``deepestNesting`` is left in the value of the one it stands in.
  public var flattened: [(depth: Int, option: DHCPv6Option)] {
    var walk = Walk()
    walk.visit(self, depth: 0)
    return walk.options
  }

  /// Why the message, or what stands in its options, could not be taken apart to its end, in wire
  /// order of what holds it.
  public var framingErrors: [DecodeError] {
    var walk = Walk()
    walk.visit(self, depth: 0)
    return walk.errors
  }

  /// The message that a client or server sent, out of the relay messages around it; `self` if
  /// there are none.
  public var innermost: DHCPv6Message {
    var message = self
    for _ in 0..<Self.deepestNesting {
      guard let inner = message.options.lazy.compactMap(\.relayedMessage).first else { break }
      message = inner
    }
    return message
  }

  /// The first option with `code` among the message's own.
  public func option(_ code: DHCPv6OptionCode) -> DHCPv6Option? {
    options.first { $0.code == code }
  }

  /// The value of the message's own option `code` read as `Payload`; `nil` where it is absent or
  /// cannot be read.
  public func value<Payload: DHCPv6OptionPayload>(
    of code: DHCPv6OptionCode, as _: Payload.Type = Payload.self
  ) -> Payload? {
    option(code).flatMap { try? $0.payload(as: Payload.self) }
  }

  /// Each site-specific string for Avaya's phones, in wire order: sub-options 242 of enterprise
  /// 6889, wherever vendor-specific information may stand.
  public var avayaSiteStrings: [DHCPv6Option] {
    flattened.map(\.option).filter {
      $0.space == .vendor(.avaya) && $0.code == .avayaSiteSpecific
    }
  }

  /// The octets of the first site-specific string; their indices are those of the frame.
  public var avayaSiteString: ArraySlice<UInt8>? { avayaSiteStrings.first?.value }
}

/// A way through everything that stands in a message.
private struct Walk {
  var options: [(depth: Int, option: DHCPv6Option)] = []
  var errors: [DecodeError] = []

  mutating func visit(_ message: DHCPv6Message, depth: Int) {
    if let error = message.framingError { errors.append(error) }
    visit(message.list, depth: depth)
  }

  private mutating func visit(_ list: DHCPv6OptionList, depth: Int) {
    for option in list.options {
      options.append((depth, option))
      let message = option.relayedMessage
      let inner = depth + (message == nil ? 1 : 2)
      if inner > DHCPv6Message.deepestNesting {
        stop(at: option)
      } else if let message {
        visit(message, depth: inner)
      } else if let nested = option.nested {
        if let error = nested.framingError { errors.append(error) }
        visit(nested, depth: inner)
      }
    }
  }

  private mutating func stop(at option: DHCPv6Option) {
    guard option.relayedMessage != nil || option.nested?.options.isEmpty == false else { return }
    errors.append(
      DecodeError(
        option.structureName, at: option.octets.lowerBound,
        .malformed("nested deeper than \(DHCPv6Message.deepestNesting) levels")))
  }
}
