public import Wire

/// One of the texts of the LLDP-MED inventory.
///
/// ANSI/TIA-1057 §10.2.6: 0 to 32 octets, no terminator. Some switches send a fixed field of
/// 32 octets, filled up with NULs or with whatever their memory held behind the first NUL.
public protocol MEDInventoryPayload: MEDPayload, LLDPTextPayload {}

extension MEDInventoryPayload {
  /// ``text`` up to the first NUL.
  public var shownText: WireText { WireText(text.octets.prefix { $0 != 0 }) }
}
