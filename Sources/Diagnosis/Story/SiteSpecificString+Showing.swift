import SSON

extension SiteSpecificString {
  /// Whether a message may quote this assignment's value.
  func shows(_ assignment: SSONAssignment, _ phone: PhoneCase) -> Bool {
    phone.showsSecrets || !secretOctets.contains { $0.overlaps(assignment.octets) }
  }
}
