import Settings

/// A file of statements that was fetched, and what its conditions were tested against.
struct ProbedFile {
  let url: String
  let octets: [UInt8]
  let environment: SettingsEnvironment
}
