@echo off
rem Runs chancery; builds it first where sources are newer than the last build.
setlocal
set "root=%~dp0"
set "built=%root%artifacts\chancery"
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%eng\build-if-changed.ps1" "%root%." "%built%"
if errorlevel 1 exit /b 1
dotnet "%built%\bin\Chancery.Cli.dll" %*
exit /b %errorlevel%
