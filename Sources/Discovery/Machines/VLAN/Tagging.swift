public import Framing

/// L2Q: whether the phone tags its frames. All families: 0, 1 and 2.
public enum TaggingMode: Int, CaseIterable, Hashable, Sendable {
  case auto = 0
  case on = 1
  case off = 2
}

/// What stands in front of the phone's frames.
public enum Tagging: Hashable, Sendable {
  case untagged
  /// A tag of VLAN 0: a priority and no VLAN.
  case priorityOnly
  case vlan(VLANID)

  /// What L2Q and L2QVLAN come to (J100, 2020, p. 69; 96x1 SIP, 2014, p. 118).
  public init(_ mode: TaggingMode, _ vlan: VLANID) {
    switch (mode, vlan) {
    case (.off, _), (.auto, .none): self = .untagged
    case (.on, .none): self = .priorityOnly
    case (.auto, _), (.on, _): self = .vlan(vlan)
    }
  }

  /// The VLAN in use; `nil` for none.
  public var vlan: VLANID? {
    if case .vlan(let vlan) = self { vlan } else { nil }
  }

  public func tag(priority: PriorityCodePoint) -> VLANTag? {
    switch self {
    case .untagged: nil
    case .priorityOnly: VLANTag(.none, priority: priority)
    case .vlan(let vlan): VLANTag(vlan, priority: priority)
    }
  }

  /// A frame with this tag, or none, is one of the VLAN in use.
  public func accepts(_ tag: VLANTag?) -> Bool {
    (tag?.id ?? VLANID.none) == (vlan ?? VLANID.none)
  }
}

extension Tagging: CustomStringConvertible {
  public var description: String {
    switch self {
    case .untagged: "untagged"
    case .priorityOnly: "tagged with VLAN 0"
    case .vlan(let vlan): "tagged with VLAN \(vlan)"
    }
  }
}
