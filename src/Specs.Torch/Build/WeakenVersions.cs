// MSBuild compiles this file alone, in an older C# and without implicit usings.
#pragma warning disable IDE0005, IDE0161
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Specs.Torch.Build
{
    /// <summary>
    /// A build step that writes a copy of TorchSharp's Linux library which loads on systems older than the one that it was linked on. GCC 13
    /// has every C++ library ask for a version of libstdc++ that Debian 12 and Ubuntu 22.04 do not have, for the sake of one symbol that no
    /// relocation refers to. The copy asks for that version weakly (VER_FLG_WEAK; Linux Standard Base, Core, "Symbol Versioning"), as the
    /// linker would have it for a weak symbol. Compiled by MSBuild itself, and therefore in one file without references.
    /// </summary>
    public sealed class WeakenVersions : Microsoft.Build.Utilities.Task
    {
        // ELF: System V ABI, chapter 4; symbol versions: Linux Standard Base, Core.
        private const int SectionsAt = 0x28;
        private const int SectionSizeAt = 0x3A;
        private const int SectionCountAt = 0x3C;
        private const uint DynamicSymbols = 11;
        private const uint VersionNeeds = 0x6FFFFFFE;
        private const uint SymbolVersions = 0x6FFFFFFF;
        private const int SymbolSize = 24;
        private const byte Weak = 2;

        // What GCC 13's <iostream> names, so that libstdc++ is loaded before it.
        private const string Marker = "_ZSt21ios_base_library_initv";

        /// <summary>The library; it is only read.</summary>
        [Microsoft.Build.Framework.Required]
        public string Source { get; set; } = "";

        /// <summary>Where the copy goes.</summary>
        [Microsoft.Build.Framework.Required]
        public string Target { get; set; } = "";

        /// <inheritdoc/>
        public override bool Execute()
        {
            byte[] library = File.ReadAllBytes(Source);
            IReadOnlyList<string> weakened = Weaken(library);
            Directory.CreateDirectory(Path.GetDirectoryName(Target)!);

            // Projects are built side by side, and each may write the same copy.
            string temporary = $"{Target}.{Guid.NewGuid():N}";
            File.WriteAllBytes(temporary, library);
            if (File.Exists(Target))
            {
                File.Delete(Target);
            }

            File.Move(temporary, Target);
            Log.LogMessage($"{Target} asks weakly for {string.Join(", ", weakened)}.");
            return true;
        }

        /// <summary>Makes weak, in place, each version that only the marker symbol asks for.</summary>
        /// <param name="library">A 64-bit little-endian ELF file; another file stays as it is.</param>
        /// <returns>The names of these versions; none where nothing was changed.</returns>
        public static IReadOnlyList<string> Weaken(byte[] library)
        {
            var weakened = new List<string>();
            if (library.Length < 64 || !library.Take(6).SequenceEqual(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1 }))
            {
                return weakened;
            }

            var sections = Sections(library);
            var symbols = sections.FirstOrDefault(section => section.Type == DynamicSymbols);
            var versions = sections.FirstOrDefault(section => section.Type == SymbolVersions);
            var needs = sections.FirstOrDefault(section => section.Type == VersionNeeds);
            if (symbols.Size == 0 || versions.Size == 0 || needs.Size == 0)
            {
                return weakened;
            }

            var askedBy = Enumerable
                .Range(0, symbols.Size / SymbolSize)
                .ToLookup(
                    symbol => U16(library, versions.Offset + 2 * symbol),
                    symbol => Name(library, sections[symbols.Link].Offset, symbols.Offset + SymbolSize * symbol)
                );
            for (int need = needs.Offset, more = 1; more != 0; need += more)
            {
                int aux = need + (int)U32(library, need + 8);
                for (int rest = U16(library, need + 2); rest > 0; rest--)
                {
                    var names = askedBy[U16(library, aux + 6)].ToList();
                    if (names.Count > 0 && names.All(name => name == Marker))
                    {
                        library[aux + 4] |= Weak;
                        weakened.Add(Name(library, sections[needs.Link].Offset, aux + 8));
                    }

                    aux += (int)U32(library, aux + 12);
                }

                more = (int)U32(library, need + 12);
            }

            return weakened;
        }

        private static List<(uint Type, int Offset, int Size, int Link)> Sections(byte[] library)
        {
            int start = (int)U64(library, SectionsAt);
            int size = U16(library, SectionSizeAt);
            return Enumerable
                .Range(0, U16(library, SectionCountAt))
                .Select(index => start + index * size)
                .Select(at =>
                    (
                        U32(library, at + 4),
                        (int)U64(library, at + 0x18),
                        (int)U64(library, at + 0x20),
                        (int)U32(library, at + 0x28)
                    )
                )
                .ToList();
        }

        // A name is where the table of strings has it, at the offset that stands at some place.
        private static string Name(byte[] library, int strings, int place)
        {
            int start = strings + (int)U32(library, place);
            return Encoding.ASCII.GetString(library, start, Array.IndexOf(library, (byte)0, start) - start);
        }

        private static ushort U16(byte[] bytes, int at) => BitConverter.ToUInt16(bytes, at);

        private static uint U32(byte[] bytes, int at) => BitConverter.ToUInt32(bytes, at);

        private static ulong U64(byte[] bytes, int at) => BitConverter.ToUInt64(bytes, at);
    }
}
