# The build half of chancery.cmd; what ./chancery does in sh.
param([string]$root, [string]$built)
$stamp = Join-Path $built 'stamp'
$watched = 'src', 'data', 'models', 'eval', 'samples', 'Directory.Build.props', 'Directory.Packages.props', 'global.json' | ForEach-Object { Join-Path $root $_ }

function Test-Current {
    if (-not (Test-Path $stamp)) { return $false }
    $then = (Get-Item $stamp).LastWriteTimeUtc
    $newer = Get-ChildItem $watched -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $then -and $_.FullName -notmatch '[\\/](bin|obj)([\\/]|$)' } | Select-Object -First 1
    return $null -eq $newer
}

if (Test-Current) { exit 0 }
Push-Location $root
try {
    & dotnet --version *> $null
    if ($LASTEXITCODE -ne 0) { throw 'no SDK' }
} catch {
    $wanted = (Get-Content global.json -Raw | ConvertFrom-Json).sdk.version
    [Console]::Error.WriteLine("chancery: the .NET SDK $wanted or a later one of its line is needed (named in global.json). Get it from https://dot.net")
    exit 1
} finally { Pop-Location }

New-Item -ItemType Directory -Force $built | Out-Null
$mutex = New-Object System.Threading.Mutex($false, 'chancery-build')
try { [void]$mutex.WaitOne() } catch [System.Threading.AbandonedMutexException] { }
try {
    if (Test-Current) { exit 0 }
    $next = Join-Path $built 'stamp.next'
    Set-Content $next ''
    $log = Join-Path $built 'build.log'
    [Console]::Error.WriteLine('chancery: building, once after each change ...')
    Push-Location $root
    $common = 'publish', 'src/Chancery.Cli', '-c', 'Release', '-v', 'q', '--nologo', '--artifacts-path', (Join-Path $built 'work'), '-o', (Join-Path $built 'bin'), '-nodeReuse:false'
    & dotnet @common --ucr --no-self-contained '-p:PublishReadyToRun=true' *> $log
    if ($LASTEXITCODE -ne 0) { & dotnet @common *> $log }
    Pop-Location
    if ($LASTEXITCODE -ne 0) {
        Select-String -Path $log -Pattern 'error' | ForEach-Object { $_.Line } | Sort-Object -Unique | ForEach-Object { [Console]::Error.WriteLine($_) }
        [Console]::Error.WriteLine("chancery: it does not build; the whole log is in $log")
        exit 1
    }
    Move-Item -Force $next $stamp
} finally { $mutex.ReleaseMutex() }
exit 0
