import Foundation
import Testing

@testable import HostStack

@Suite struct HostFolderTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "folder-\(UUID().uuidString)").path(percentEncoded: false)

  private func octets(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(place)/\(name)").map { [UInt8]($0) }
  }

  /// A folder for the time of a test.
  private func within(_ body: (inout HostFolder) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: place) }
    var folder = HostFolder(at: place)
    try body(&folder)
  }

  @Test func `files stand where they are named, and come in pieces`() throws {
    try within { folder in
      try folder.append([1, 2], to: "a.txt")
      try folder.append([], to: "j100/deep/b.txt")
      try folder.append([UInt8](repeating: 7, count: 70_000), to: "j100/c.bin")
      try folder.append([3], to: "a.txt")
      #expect(octets("a.txt") == [1, 2, 3])
      #expect(octets("j100/deep/b.txt") == [])
      #expect(octets("j100/c.bin")?.count == 70_000)
    }
  }

  @Test(arguments: [
    "../a.txt", "/etc/a.txt", "a//b.txt", "./a.txt", "a/..", "", "a/b/c/d/e/f/g/h/i", "a\0b",
    String(repeating: "a/", count: 600),
  ])
  func `no name leads out of the folder`(name: String) throws {
    try within { folder in
      try folder.append([1], to: name)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
    }
  }

  @Test func `a link in the folder is not followed, nor a folder written`() throws {
    try within { folder in
      try FileManager.default.createSymbolicLink(
        atPath: "\(place)/link", withDestinationPath: "\(place)/other")
      #expect(throws: HostStackError.refused(step: "a file to serve", errno: ELOOP)) {
        try folder.append([1], to: "link")
      }
      #expect(octets("other") == nil)
      try folder.append([1], to: "a/b")
      #expect(throws: HostStackError.refused(step: "a file to serve", errno: EISDIR)) {
        try folder.append([1], to: "a")
      }
    }
  }

  @Test func `files are bounded`() throws {
    try within { folder in
      for number in 0..<HostFolder.mostFiles { try folder.append([], to: "\(number)") }
      #expect(throws: HostStackError.refused(step: "a file to serve", errno: ENOSPC)) {
        try folder.append([], to: "more")
      }
      try folder.append([1], to: "7")
      #expect(octets("7") == [1])
    }
  }
}
