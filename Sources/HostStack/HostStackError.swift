/// Why there is no host inside.
package enum HostStackError: Error, Hashable, Sendable {
  /// Only Linux has namespaces.
  case notHere
  /// The system refuses a step, with its error number.
  case refused(step: String, errno: Int32)
  /// It ended by itself, or never began.
  case gone
}
