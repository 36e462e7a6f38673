import DHCPv6
import Framing
import Wire

extension DHCPv6ServerMachine {
  mutating func answer(
    _ type: DHCPv6MessageType, _ message: DHCPv6Message, scope index: Int, at now: Moment
  ) -> Answer {
    let heard = type.description
    switch type {
    case .solicit, .request:
      let (association, given) = lend(to: message, scope: index, at: now)
      let reply: DHCPv6MessageType = type == .solicit ? .advertise : .reply
      return Answer(
        message: self.reply(reply, to: message, association, scope: index), heard: heard,
        decided: "\(reply): \(given?.description ?? "NoAddrsAvail")",
        section: type == .solicit ? "§18.3.1" : "§18.3.2")
    case .renew, .rebind:
      return extend(type, message, scope: index, at: now)
    case .confirm:
      let isNear = message.heldAddresses.allSatisfy(configuration.scopes[index].contains)
      let status: DHCPv6StatusCode.Code = isNear ? .success : .notOnLink
      return Answer(
        message: self.reply(.reply, to: message, DHCPv6StatusCode(status).option, scope: index),
        heard: heard, decided: "REPLY: \(status)", section: "§18.3.3")
    case .informationRequest:
      return Answer(
        message: self.reply(.reply, to: message, nil, scope: index), heard: heard,
        decided: "REPLY: settings", section: "§18.3.6")
    default:
      forget(message, scope: index)
      return Answer(
        message: self.reply(
          .reply, to: message, DHCPv6StatusCode(.success).option, scope: nil),
        heard: heard, decided: "REPLY: the address is free", section: "§18.3.7, §18.3.8")
    }
  }

  private mutating func extend(
    _ type: DHCPv6MessageType, _ message: DHCPv6Message, scope index: Int, at now: Moment
  ) -> Answer {
    let holder = message.holder
    if holder.flatMap({ pools[index].bindings[$0] }) != nil {
      let (association, given) = lend(to: message, scope: index, at: now)
      return Answer(
        message: reply(.reply, to: message, association, scope: index),
        heard: type.description, decided: "REPLY: \(given?.description ?? "NoAddrsAvail")",
        section: type == .renew ? "§18.3.4" : "§18.3.5")
    }
    guard type == .renew, let holder else {
      return Answer(
        message: nil, heard: type.description, decided: "silent: no lease of its own",
        section: "§18.3.5")
    }
    let association = DHCPv6IdentityAssociation(
      id: holder.association,
      options: [DHCPv6StatusCode(.noBinding).option].compactMap(\.self))
    return Answer(
      message: reply(
        .reply, to: message, DHCPv6Option(.nonTemporaryAssociation, association), scope: index),
      heard: type.description, decided: "REPLY: NoBinding", section: "§18.3.4")
  }

  // MARK: - Addresses

  /// The association with an address in it, and the address; or with what went wrong.
  private mutating func lend(
    to message: DHCPv6Message, scope index: Int, at now: Moment
  ) -> (DHCPv6Option?, IPv6Address?) {
    guard let holder = message.holder else { return (nil, nil) }
    let scope = configuration.scopes[index]
    guard let address = address(for: holder, scope: index, at: now) else {
      let association = DHCPv6IdentityAssociation(
        id: holder.association,
        options: [DHCPv6StatusCode(.noAddressesAvailable).option].compactMap(\.self))
      return (DHCPv6Option(.nonTemporaryAssociation, association), nil)
    }
    let end =
      scope.validSeconds == .max
      ? Moment(nanoseconds: .max) : now + .seconds(Int64(scope.validSeconds))
    pools[index].bindings[holder] = Binding(address: address, end: end)
    pools[index].owners[address] = holder
    let preferred = min(scope.preferredSeconds, scope.validSeconds)
    let given = DHCPv6Option(
      .associatedAddress,
      DHCPv6AssociatedAddress(
        address, preferredSeconds: preferred, validSeconds: scope.validSeconds))
    let association = DHCPv6IdentityAssociation(
      id: holder.association, renewalSeconds: preferred == .max ? .max : preferred / 2,
      rebindingSeconds: preferred == .max ? .max : preferred - preferred / 5,
      options: [given].compactMap(\.self))
    return (DHCPv6Option(.nonTemporaryAssociation, association), address)
  }

  /// The client's own, or the next that nobody has.
  private mutating func address(
    for holder: Holder, scope index: Int, at now: Moment
  ) -> IPv6Address? {
    if let known = pools[index].bindings[holder] { return known.address }
    let scope = configuration.scopes[index]
    guard let pool = scope.pool else { return nil }
    for _ in 0..<scope.count {
      let address = IPv6Address(rawValue: pool.lowerBound.rawValue + pools[index].cursor)
      pools[index].cursor = (pools[index].cursor + 1) % scope.count
      guard let owner = pools[index].owners[address] else { return address }
      guard let binding = pools[index].bindings[owner], binding.end > now else {
        pools[index].bindings[owner] = nil
        return address
      }
      // A full pool is not searched again and again for everybody.
      if UInt128(pools[index].owners.count) >= scope.count,
        pools[index].bindings.values.allSatisfy({ $0.end > now })
      {
        return nil
      }
    }
    return nil
  }

  private mutating func forget(_ message: DHCPv6Message, scope index: Int) {
    guard let holder = message.holder,
      let binding = pools[index].bindings.removeValue(forKey: holder)
    else { return }
    pools[index].owners[binding.address] = nil
  }

  // MARK: - Replies

  /// - Parameter scope: whose settings go along, as far as the client asked for them.
  private func reply(
    _ type: DHCPv6MessageType, to message: DHCPv6Message, _ content: DHCPv6Option?,
    scope index: Int?
  ) -> DHCPv6Message? {
    var options = [DHCPv6Option(.serverID, identifier)]
    options.append(message.option(.clientID).flatMap { DHCPv6Option($0.code, value: $0.value) })
    if type == .advertise, let preference = configuration.preference {
      options.append(DHCPv6Option(.preference, DHCPv6Preference(preference)))
    }
    options.append(content)
    if let index {
      let asked =
        message.value(of: .optionRequest, as: DHCPv6OptionRequest.self)?.requested ?? []
      options += configuration.scopes[index].options.filter { asked.contains($0.code) }
    }
    return DHCPv6Message(
      type, transactionID: message.transactionID ?? 0, options: options.compactMap(\.self))
  }
}

extension DHCPv6StatusCode {
  fileprivate var option: DHCPv6Option? { DHCPv6Option(.statusCode, self) }
}

extension DHCPv6Message {
  /// Whose association the message is about; `nil` if it is about none.
  fileprivate var holder: DHCPv6ServerMachine.Holder? {
    guard let client = value(of: .clientID, as: DHCPv6UniqueIdentifier.self),
      let association = value(
        of: .nonTemporaryAssociation, as: DHCPv6IdentityAssociation.self)
    else { return nil }
    return .init(client: client, association: association.id)
  }

  /// The addresses that the client says it has.
  fileprivate var heldAddresses: [IPv6Address] {
    options.filter { $0.code == .nonTemporaryAssociation }.compactMap(\.nested)
      .flatMap(\.options).filter { $0.code == .associatedAddress }.compactMap {
        (try? $0.payload(as: DHCPv6AssociatedAddress.self))?.address
      }
  }
}
